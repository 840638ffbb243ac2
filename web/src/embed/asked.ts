/** What the address asks for behind its "#", which no server is told. It is read before the page takes that away. */
export const asked = new URLSearchParams(location.hash.slice(1))
