/**
 * What the check on the page of a partner asks a frame, and what the frame answers: how it stands with the frame itself. Like every
 * message it has no member that could hold an answer.
 */
import { highest, members, version } from './protocol'

/** Letters, in CSS pixels. */
const largest = 1_000

/** Whether WebAssembly is allowed in the frame, how high what stands in it is, and how large its letters are, both in CSS pixels. */
export interface FrameState {
  wasm: boolean
  height: number
  letters: number
}

/** As the page around the frame sends it. */
export const stateQuestion = { kzw: version, type: 'check' } as const

export function asksState(data: unknown): boolean {
  return members(data, 2)?.type === 'check'
}

/** As the frame sends it. */
export function toldState(state: FrameState): object {
  return { kzw: version, type: 'state', ...state }
}

/** What the frame answers; undefined for whatever is no such answer. */
export function stateFrom(data: unknown): FrameState | undefined {
  const { type, wasm, height, letters } = members(data, 5) ?? {}
  const sound = type === 'state' && typeof wasm === 'boolean' && within(height, highest) && within(letters, largest)
  return sound ? { wasm, height, letters } : undefined
}

function within(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most
}
