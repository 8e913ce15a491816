/** The example states of a flow: for each step, each by its label. A step that is missing does not compile. */
export type Examples<State extends { step: string }> = {
  readonly [Step in State['step']]: Readonly<Record<string, Extract<State, { step: Step }>>>;
};
