/**
 * What the page in a frame and the page around it tell each other. Nothing in it can hold an answer, nor which one was pressed:
 * only how high the page is, that it works, that another screen came, and, the other way, colours and fonts. Each message has exactly
 * these members; whatever else comes is passed over.
 */

/** Goes up when an older side could misread what a newer one says. */
export const version = 1

/**
 * What the frame that shows the wizard is let do, each of which a part of the wizard needs. Nothing in it lets the frame share the origin of
 * its site: that keeps answers from scripts there.
 */
export const permissions = ['allow-scripts', 'allow-forms', 'allow-downloads', 'allow-modals', 'allow-popups', 'allow-popups-to-escape-sandbox'] as const

/** In CSS pixels: no page of ours comes near it. */
export const highest = 100_000

export type FrameMessage = { type: 'ready' } | { type: 'screen' } | { type: 'height'; height: number }

/** Colours, fonts and the radius of corners by the names of styles/tokens.css, without "--kz-". */
export type Theme = Readonly<Record<string, string>>
export interface HostMessage {
  type: 'theme'
  theme: Theme
}

/** As it is sent. */
export function sealed(message: FrameMessage | HostMessage): object {
  return { kzw: version, ...message }
}

/** The members of a message that has exactly so many; undefined for anything else. */
export function members(data: unknown, count: number): Record<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const known = data as Record<string, unknown>
  return known.kzw === version && Object.keys(known).length === count ? known : undefined
}

/** What the frame says, as the page around it reads it; undefined for whatever is none of its messages. */
export function fromFrame(data: unknown): FrameMessage | undefined {
  const height = members(data, 3)?.height
  if (typeof height === 'number' && height >= 0 && height <= highest && (data as FrameMessage).type === 'height') return { type: 'height', height }
  const type = members(data, 2)?.type
  return type === 'ready' || type === 'screen' ? { type } : undefined
}

/** What the page around the frame says, as the frame reads it. What is in the theme is still to be looked at. */
export function fromHost(data: unknown): HostMessage | undefined {
  const known = members(data, 3)
  return known?.type === 'theme' && typeof known.theme === 'object' && known.theme ? { type: 'theme', theme: known.theme as Theme } : undefined
}
