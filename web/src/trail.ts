/**
 * The screens visited in this session, so that the browser's back and forward work.
 * The browser's history gets a step number and nothing else; which screen that was stays in memory.
 */
export class Trail<Screen> {
  private screens: Screen[]
  /** The number of the first step: not 0 after a reload half-way. */
  private readonly base: number

  constructor(private readonly first: Screen) {
    this.screens = [first]
    this.base = currentStep()
    history.scrollRestoration = 'manual'
    history.replaceState({ step: this.base }, '')
  }

  /** The screen the browser is at; the first one where this session has none for that step. */
  get current(): Screen {
    return this.screens[currentStep() - this.base] ?? this.first
  }

  push(screen: Screen): void {
    const step = currentStep() + 1
    this.screens.length = Math.max(0, step - this.base)
    this.screens.push(screen)
    history.pushState({ step }, '')
  }

  back(): void {
    history.back()
  }

  /** Forgets all screens; the browser's steps that are left lead to the first one. */
  clear(): void {
    this.screens = [this.first]
  }

  /** Takes the browser back to the first step of this session. */
  rewind(): void {
    const steps = currentStep() - this.base
    if (steps > 0) history.go(-steps)
  }
}

function currentStep(): number {
  const state = history.state as { step?: number } | null
  return state?.step ?? 0
}
