import type { OnBytes } from './fetching'

/** Before this long nobody needs to know how far it is, in ms after the page was opened. */
const slow = 2_000

/**
 * Counts what comes of a part of the page, and tells how far it is once it takes long.
 *
 * @param all the number of bytes of the part
 * @param show told of whole percents
 */
export function counting(all: number, show: (percent: number) => void): OnBytes {
  let come = 0
  return (count) => {
    come += count
    // What is fetched a second time does not count beyond the whole.
    if (performance.now() > slow) show(Math.min(99, Math.floor((100 * come) / all)))
  }
}
