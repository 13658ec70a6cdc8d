/** Programs of the sandbox image as the project makes it, among others; `pytest` stands for the Python module. */
export const imagePrograms: ReadonlySet<string> = new Set(['node', 'npm', 'pnpm', 'yarn', 'git', 'python', 'python3', 'pip', 'pip3', 'pytest', 'make', 'perl', 'go', 'cargo', 'gcc', 'cc']);

/** What its Python can import beside the standard library. */
export const imageModules: ReadonlySet<string> = new Set(['pytest', '_pytest', 'pluggy', 'iniconfig', 'packaging', 'pip', 'setuptools', 'pkg_resources', 'wheel']);
