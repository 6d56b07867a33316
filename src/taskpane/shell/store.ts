/** One state, and those who want to know when it changes. A step sees the part of it that it needs. */
export interface Store<State> {
  readonly state: State;
  readonly update: (patch: Partial<State>) => void;
  /** @returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    update(patch) {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
