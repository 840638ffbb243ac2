import { noRoom, type Engine } from '../engine'

/**
 * The module that makes papers, of which a trap costs nothing: what was chosen and written is not kept in it, and a fresh one takes
 * its place.
 */
export class PapersModule {
  /**
   * @param make a fresh one, with fonts and numbers
   * @param broke told after a trap; nothing can be asked then until `ready`
   */
  constructor(
    private engine: Engine | undefined,
    private readonly make: () => Promise<Engine>,
    private readonly broke: () => void,
  ) {}

  /** Makes a fresh one where there is none. */
  async ready(): Promise<void> {
    this.engine ??= await this.make()
  }

  load(bytes: Uint8Array): unknown {
    return this.ask((engine) => engine.load(bytes))
  }

  call(request: unknown): unknown {
    return this.ask((engine) => engine.call(request))
  }

  /** Leaves nothing of what was asked in memory. */
  erase(): void {
    this.engine?.erase()
    this.engine = undefined
  }

  private ask<Told>(act: (engine: Engine) => Told): Told {
    if (!this.engine) throw new Error('The module of papers is not here')
    try {
      return act(this.engine)
    } catch (reason) {
      if (reason instanceof Error && reason.message === noRoom) throw reason
      this.erase()
      this.broke()
      throw reason
    }
  }
}
