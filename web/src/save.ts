import { h } from './h'
import type { SavedFile } from './types'

let address = ''

/** Gives the parent the outcome as one HTML file. It is made on the device and goes nowhere else. */
export function saveFile(file: SavedFile): void {
  forgetFile()
  address = URL.createObjectURL(new Blob([file.html], { type: 'text/html' }))
  h('a', { href: address, download: file.name }).click()
}

/** Lets go of the last file: until then the browser keeps its text at hand for the download. */
export function forgetFile(): void {
  URL.revokeObjectURL(address)
  address = ''
}
