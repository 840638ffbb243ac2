/**
 * One guard for all presses: a press that was meant for the screen before never acts on the one that took its place, and a
 * double click or a double tap counts as one press. Keys, and aids that press for a person, are left alone: they give
 * clicks without a pointer, and a new screen moves the focus away from the button.
 */

/** A screen that came this short ago cannot have been read: who presses now aimed at the one before. In ms. */
const unread = 250
/** A second press on the same spot within this time belongs to the first. In ms. */
const double = 400
/** How far apart two presses on the same spot may be, in CSS pixels: about a fingertip. */
const fingertip = 30

let drawn = -Infinity
/** Where and when the pointer went down, until its click comes; and the same for the press that last did something. */
let down: PointerEvent | undefined
let acted: PointerEvent | undefined

/** Takes note that another screen stands on the page from now on. */
export function screenChanged(): void {
  drawn = performance.now()
}

export function guardPresses(): void {
  addEventListener('pointerdown', (event) => (down = event), true)
  for (const type of ['click', 'keydown'] as const) addEventListener(type, keepOrDrop, true)
}

function keepOrDrop(event: MouseEvent | KeyboardEvent): void {
  // A key that is held down would press a button again and again.
  const drop = 'repeat' in event ? event.repeat && event.key === 'Enter' : isStale()
  if (!drop) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

/**
 * Whether a click was meant for the screen before, or is the second half of a double one. A click without a pointer of
 * its own is neither: it comes from a key, an aid, or the label of a field.
 */
function isStale(): boolean {
  const press = down
  down = undefined
  if (!press) return false
  const again =
    acted &&
    press.timeStamp < acted.timeStamp + double &&
    Math.hypot(press.clientX - acted.clientX, press.clientY - acted.clientY) < fingertip
  if (again || press.timeStamp < drawn + unread) return true
  acted = press
  return false
}
