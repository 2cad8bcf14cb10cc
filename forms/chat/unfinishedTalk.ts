const key = 'kartoteka-chat';

/** The id of a talk this tab has not finished, and nothing else of it. Where the browser keeps nothing, there is none. */
export const unfinishedTalk = {
  get id(): string | undefined {
    try {
      return sessionStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set id(id: string | undefined) {
    try {
      if (id === undefined) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, id);
    } catch {
      // A browser that keeps nothing starts anew after each page.
    }
  },
};
