/**
 * One guard for all presses: a press that was meant for the screen before never acts on the one that took its place, and a
 * double click or a double tap counts as one press. Keys, and aids that press for a person, are left alone: they give
 * clicks without a count, and a new screen moves the focus away from the button.
 */

/** A screen that came this short ago cannot have been read: who presses now aimed at the one before. In ms. */
const unread = 250
/** A second press on the same spot within this time belongs to the first. In ms. */
const double = 400
/** How far apart two presses on the same spot may be, in CSS pixels: about a fingertip. */
const fingertip = 30

let drawn = -Infinity
/** Where and when the pointer last went down, and the same for the press that last did something. */
let down: PointerEvent | undefined
let acted: PointerEvent | undefined
/** The field of the label that was pressed: the browser presses it next, as a part of the same press. */
let labelled: EventTarget | null | undefined

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
  const drop = 'repeat' in event ? event.repeat && event.key === 'Enter' : event.detail > 0 && isStale(event)
  if (!drop) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** Whether a press was meant for the screen before, or is the second half of a double one. */
function isStale({ target }: MouseEvent): boolean {
  if (!down || target === labelled) return false
  const { timeStamp, clientX, clientY } = down
  const again =
    acted &&
    timeStamp < acted.timeStamp + double &&
    Math.hypot(clientX - acted.clientX, clientY - acted.clientY) < fingertip
  if (again || timeStamp < drawn + unread) return true
  acted = down
  labelled = target instanceof Element ? target.closest('label')?.control : null
  return false
}
