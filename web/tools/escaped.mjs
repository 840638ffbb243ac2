const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @returns the text as it stands in HTML, also between double quotes */
export const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => entities[sign])
