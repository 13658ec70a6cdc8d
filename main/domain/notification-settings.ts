import * as z from 'zod';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day like `22:30`');

/** What the desktop is told of. The inbox has everything either way. */
export const notificationSettingsSchema = z.strictObject({
  /** Whether what needs a person or ended badly is told on the desktop, at once and again every four hours. */
  desktop: z.boolean().default(true),
  quiet: z.strictObject({ from: timeOfDay, until: timeOfDay }).nullable().default(null).describe('Hours of the computer’s own time in which nothing is told; it is told when they are over.'),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;
