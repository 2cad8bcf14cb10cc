/**
 * Who wrote a lead last, by which the one who mails is woken: by a new submission, and by the one whose time to wait is
 * over. Whatever else is written wakes nobody.
 */
export const writers = { submit: 'subscribe', wake: 'sweep', ask: 'invite', confirm: 'confirm' } as const;

export const wakesInvite: readonly string[] = [writers.submit, writers.wake];
