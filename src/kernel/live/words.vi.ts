/** What a page says when something on it has changed since it was opened. */
export const vi = {
  'kernel.live.changed': 'Có thay đổi mới.',
  'kernel.live.reload': 'Tải lại',
} as const;
