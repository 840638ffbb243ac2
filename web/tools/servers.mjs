/**
 * What a public server needs to send the pages of a site: the headers, a file for nginx and one for Caddy, and security.txt. All of them, and the
 * server of this project, take their values from policy.mjs. The two were tried with Debian 12's nginx 1.22 and Caddy 2.6.
 */
import { headersOf, hashedFile, hashedHeaders, otherHeaders, pagePolicy } from './policy.mjs'
import { linkOf } from './site.mjs'

/** A year in seconds. Over plain http a browser passes it over. */
const strict = ['Strict-Transport-Security', 'max-age=31536000']
const hour = 3_600_000

/**
 * @param site what site.json says
 * @param own by the name of a file that brings rules for what stands in it: those rules
 * @param at `listen`, `root` and `path` where a test puts the server elsewhere than a site stands
 */
function wanted({ address, partners = [] }, own, at) {
  const { hostname, pathname } = new URL(address)
  const { 'Content-Security-Policy': policy, ...always } = { ...headersOf(partners), ...Object.fromEntries([strict]) }
  const policies = Object.entries(own).map(([name, rules]) => [name, headersOf(partners, rules)['Content-Security-Policy']])
  return { hostname, path: pathname, root: `/var/www/${hostname}`, policy, always: Object.entries(always), policies, ...at }
}

/** A file for /etc/nginx/conf.d/. The certificate and what logs keep are the server's own affair. */
export function nginxFile(site, own = {}, at = {}) {
  const { hostname, path, root, policy, always, policies, listen = '443 ssl http2' } = wanted(site, own, at)
  const hashed = (value, other = '""') => `{\n  default ${other};\n  "~${hashedFile.source}" "${value}";\n}`
  const names = Object.keys(hashedHeaders)
  const maps = names.map((name, at) => `map $uri $kz_${at} ${hashed(hashedHeaders[name], otherHeaders[name] ? `"${otherHeaders[name]}"` : undefined)}`)
  const certificates = listen.includes('ssl') ? `  ssl_certificate /etc/ssl/${hostname}.pem;\n  ssl_certificate_key /etc/ssl/${hostname}.key;\n` : ''
  return `# Needs the package libnginx-mod-http-brotli-static; without it take out the line with brotli_static.
map $uri $kz_policy {
  default "${policy}";
${policies.map(([name, rules]) => `  "${path}${name}" "${rules}";\n`).join('')}}
${maps.join('\n')}

server {
  listen ${listen};
  server_name ${hostname};
${certificates}  server_tokens off;
  # Nobody needs to know who read what. What must be kept for safety keeps no addresses of visitors.
  access_log off;
  # An error would name its visitor, also one that asks for what is not there. What befalls nginx itself still goes to its own log.
  log_not_found off;
  error_log /dev/null crit;
  charset utf-8;
  charset_types text/css text/javascript text/plain application/json;
  types {
    text/html html;
    text/css css;
    text/javascript js;
    text/plain txt;
    font/ttf ttf;
    application/json json;
    application/octet-stream bin;
    application/wasm wasm;
    application/xml xml;
  }
  default_type application/octet-stream;
  brotli_static on;
  gzip_static on;
  gzip_vary on;
${always.map(([name, value]) => `  add_header ${name} "${value}" always;\n`).join('')}  add_header Content-Security-Policy $kz_policy always;
${names.map((name, at) => `  add_header ${name} $kz_${at};\n`).join('')}  if ($request_method !~ ^(GET|HEAD)$) { return 405; }
  location ${path} {
    alias ${root}/;
    index index.html;
  }
  location = /.well-known/security.txt { alias ${root}/.well-known/security.txt; }
}
`
}

/** A Caddyfile, which takes care of certificates itself. Caddy keeps no list of requests unless it is asked to, nor of what was not found. */
export function caddyFile(site, own = {}, at = {}) {
  const { hostname, path, root, policy, always, policies, listen = hostname } = wanted(site, own, at)
  const header = (matcher) => ([name, value]) => `  header ${matcher}${name} "${value}"\n`
  // The first page has two addresses.
  const addresses = (name) => (name === 'index.html' ? `${path} ${path}${name}` : `${path}${name}`)
  const pages = policies.map(([name, rules], at) => `  @file${at} path ${addresses(name)}\n${header(`@file${at} `)(['Content-Security-Policy', rules])}`)
  const files = policies.map(([name]) => addresses(name)).join(' ')
  return `${listen} {
${always.map(header('')).join('')}  header -Server
${pages.join('')}  @pages ${files ? `not path ${files}` : 'path *'}
${header('@pages ')(['Content-Security-Policy', policy])}  @hashed path_regexp ${hashedFile.source}
${Object.entries(hashedHeaders).map(header('@hashed ')).join('')}  @others not path_regexp ${hashedFile.source}
${Object.entries(otherHeaders).map(header('@others ')).join('')}  @wrong not method GET HEAD
  root * ${root}
  @fonts path *.ttf
  header @fonts Content-Type font/ttf
  @contents path *.bin
  header @contents Content-Type application/octet-stream
  # In this order: by itself Caddy would answer a wrong method last.
  route {
    respond @wrong 405
    handle /.well-known/security.txt {
      file_server
    }
    handle_path ${path}* {
      file_server {
        precompressed br gzip
      }
    }
  }
}
`
}

/** What to send, one header a line: for all files, and what differs for some. For a server that has no file here. */
export function headersFile({ partners = [] }, own = {}) {
  const lines = (headers) => Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`).join('')
  const policies = Object.entries(own).map(([name, rules]) => {
    const { 'Content-Security-Policy': policy } = headersOf(partners, rules)
    return `\n# In the place of the one above, for ${name}:\nContent-Security-Policy: ${policy}\n`
  })
  return `# For every file:\n${lines({ ...headersOf(partners, pagePolicy), ...Object.fromEntries([strict]) })}${policies.join('')}
# For files with a hash in their names (${hashedFile.source}):\n${lines(hashedHeaders)}\n# For all others:\n${lines(otherHeaders)}`
}

/**
 * Whom to tell of a hole (RFC 9116): a file at /.well-known/ of the site. It ends a year after the content was dated, and so is renewed
 * with it.
 */
export function securityFile({ contact, address }, { date, language }) {
  const ends = new Date(Date.parse(`${date}T00:00:00Z`) + 365 * 24 * hour).toISOString().replace('.000', '')
  const ways = contact.map((reach) => `Contact: ${linkOf(reach)}\n`)
  return `${ways.join('')}Expires: ${ends}\nPreferred-Languages: ${language}, en\nCanonical: ${new URL('/.well-known/security.txt', address)}\n`
}
