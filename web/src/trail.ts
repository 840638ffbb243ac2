/**
 * The screens visited in this session, so that the browser's back and forward work.
 * The browser's history gets a step number and nothing else; which screen that was stays in memory.
 */
export class Trail<Screen> {
  private readonly screens = new Map<number, Screen>()
  /** The number of the step that the browser is at: not 0 after a reload half-way. */
  private step: number

  constructor(readonly first: Screen) {
    history.scrollRestoration = 'manual'
    this.step = currentStep() ?? 0
    this.put('replaceState', first)
  }

  push(screen: Screen): void {
    this.step += 1
    this.put('pushState', screen)
  }

  /**
   * The screen of the step that the browser has gone to. Steps of before a reload have the first one. A step that is not
   * of this page, as after another `#part` in the address, becomes one more of the screen that stood there.
   */
  follow(): Screen {
    const stood = this.screens.get(this.step) ?? this.first
    const step = currentStep()
    if (step === undefined) {
      this.step += 1
      this.put('replaceState', stood)
      return stood
    }
    this.step = step
    const screen = this.screens.get(step) ?? this.first
    this.screens.set(step, screen)
    return screen
  }

  /** Forgets all screens and takes the browser back to the first of them; the steps that are left lead to the start. */
  clear(rewind: boolean): void {
    const back = Math.min(...this.screens.keys()) - this.step
    this.screens.clear()
    if (rewind && back < 0) history.go(back)
  }

  /** Notes the screen of a step after which there is none: the browser forgets those ahead as well. */
  private put(how: 'pushState' | 'replaceState', screen: Screen): void {
    for (const step of this.screens.keys()) if (step > this.step) this.screens.delete(step)
    this.screens.set(this.step, screen)
    history[how]({ step: this.step }, '', location.pathname + location.search)
  }
}

function currentStep(): number | undefined {
  return (history.state as { step?: number } | null)?.step
}
