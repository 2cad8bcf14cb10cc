/**
 * Who wrote a lead or another asked-for mail last, by which the one who mails is woken: by a new submission or request,
 * and by the one whose time to wait is over. Whatever else is written wakes nobody, least of all what the mailer writes.
 */
export const writers = {
  submit: 'subscribe',
  right: 'right',
  wake: 'sweep',
  ask: 'invite',
  confirm: 'confirm',
} as const;

export const wakesInvite: readonly string[] = [writers.submit, writers.right, writers.wake];
