/** Something that cannot be followed exactly: the handler is left to the abstract run. */
export class Bail {
  constructor(readonly message: string) {}
}
