/** What is pressed and typed, for the workbench. */
import type { Engine } from './engine'

/** The key with which one leaves the workbench, as Tab moves within it. */
const leaving = 'F6'

function field(): HTMLTextAreaElement {
  const found = document.getElementById('wb-keys')
  if (!(found instanceof HTMLTextAreaElement)) throw new Error('wb-keys')
  return found
}

function modifiersOf(event: KeyboardEvent): number {
  return Number(event.ctrlKey || event.metaKey) + 2 * Number(event.shiftKey) + 4 * Number(event.altKey)
}

/**
 * Passes on all that is done with mouse and keyboard. Text comes through a field that lies over the drawing, so that
 * accents and other compositions work as everywhere.
 *
 * @param wake - called after each
 */
export function listen(engine: Engine, wake: () => void): void {
  const keys = field()
  listenToMouse(engine, keys, wake)
  listenToKeys(engine, keys, wake)
  listenToText(engine, keys, wake)
  keys.focus()
}

function listenToMouse(engine: Engine, keys: HTMLTextAreaElement, wake: () => void): void {
  // ImGui counts left, right, middle; the browser left, middle, right.
  const button = (event: PointerEvent): number => [0, 2, 1][event.button] ?? 0
  const move = (event: PointerEvent): void => {
    const { left, top } = keys.getBoundingClientRect()
    engine.mouse(event.clientX - left, event.clientY - top)
    wake()
  }
  keys.addEventListener('pointermove', move)
  keys.addEventListener('pointerdown', (event) => {
    keys.setPointerCapture(event.pointerId)
    move(event)
    engine.button(button(event), true)
  })
  keys.addEventListener('pointerup', (event) => {
    move(event)
    engine.button(button(event), false)
  })
  keys.addEventListener('wheel', (event) => {
    event.preventDefault()
    // A notch of a wheel is about a hundred pixels.
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 100 : 3
    engine.wheel(-event.deltaX / unit, -event.deltaY / unit)
    wake()
  })
  keys.addEventListener('contextmenu', (event) => event.preventDefault())
}

function listenToKeys(engine: Engine, keys: HTMLTextAreaElement, wake: () => void): void {
  const leave = (): void => {
    const other = document.getElementById('wb-other')
    if (other instanceof HTMLDetailsElement) other.open = true
    other?.querySelector('summary')?.focus()
  }
  // As what each key was passed on: with a modifier held it is the letter on it, wherever that lies on this keyboard.
  const sent = new Map<string, string>()
  const codeOf = (event: KeyboardEvent, down: boolean, command: boolean): string => {
    if (!down) return sent.get(event.code) ?? event.code
    return command && /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code
  }
  const press = (event: KeyboardEvent, down: boolean): void => {
    if (event.isComposing) return
    if (event.key === leaving) {
      if (down) leave()
      return
    }
    const modifiers = modifiersOf(event)
    const command = (modifiers & 1) === 1
    const code = codeOf(event, down, command)
    // The text comes with the event "paste".
    if (command && code === 'KeyV') return
    const known = engine.key(code, down, modifiers)
    sent.set(event.code, code)
    if (!down) sent.delete(event.code)
    // A Mac tells of no key that is let go while Cmd is held.
    if (down && event.metaKey) engine.key(code, false, modifiers)
    // Letters still become text; what the field would do by itself, such as moving on by Tab, it must not.
    const types = event.key.length === 1 && !command
    if (known && !types && !(command && !/^Key[ACXYZS]$/.test(code))) event.preventDefault()
    wake()
  }
  keys.addEventListener('keydown', (event) => press(event, true))
  keys.addEventListener('keyup', (event) => press(event, false))
  const turnTo = (focus: boolean): void => {
    engine.focus(focus)
    wake()
  }
  keys.addEventListener('focus', () => turnTo(true))
  keys.addEventListener('blur', () => turnTo(false))
}

function listenToText(engine: Engine, keys: HTMLTextAreaElement, wake: () => void): void {
  const take = (): void => {
    if (keys.value) engine.text(keys.value)
    keys.value = ''
    wake()
  }
  keys.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent) || !event.isComposing) take()
  })
  keys.addEventListener('compositionend', take)
  keys.addEventListener('paste', (event) => {
    event.preventDefault()
    engine.clipboard(event.clipboardData?.getData('text/plain') ?? '')
    for (const down of [true, false]) engine.key('KeyV', down, Number(down))
    wake()
  })
}
