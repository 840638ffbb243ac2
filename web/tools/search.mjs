/** What search engines are told: which pages there are to read, and which address of each counts. Nothing of a sample. */
import { cut } from './cut.mjs'

/** A page to read with the address at which it counts, where the site has one. */
export function withAddress(html, name, site) {
  if (site.sample) return html
  return cut(html, /<\/title>/g, () => `</title>\n<link rel="canonical" href="${site.address}${name}">`, 1, `the page ${name}`)
}

/**
 * robots.txt and sitemap.xml. The wizard has one address, whatever is answered; the edition in one file says itself that it is the same.
 *
 * @param pages names of the pages to read
 * @returns texts by name; robots.txt counts at the beginning of a domain only
 */
export function searchFiles(site, pages) {
  if (site.sample) return { 'robots.txt': 'User-agent: *\nDisallow: /\n' }
  const places = ['', ...[...pages].sort()].map((name) => `<url><loc>${site.address}${name}</loc></url>\n`)
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
  return {
    'robots.txt': `User-agent: *\nAllow: /\nSitemap: ${site.address}sitemap.xml\n`,
    'sitemap.xml': `${head}${places.join('')}</urlset>\n`,
  }
}
