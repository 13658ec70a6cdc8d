import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/window.css';
import { listenForKeys } from './commands.ts';
import { followChanges } from './live.ts';
import { Shell } from './shell.tsx';
import { followAddress } from '../stores/place.ts';
import { followTheme } from '../stores/settings.ts';

followTheme();
followAddress();
followChanges();
listenForKeys();

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<StrictMode><Shell /></StrictMode>);
