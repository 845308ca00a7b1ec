const TABLE = /* @__PURE__ */ makeTable();

/**
 * Goes on with the CRC-32 checksum that zip files carry.
 *
 * @param crc - the checksum so far; 0 to begin
 * @param bytes - the next bytes
 * @returns the checksum, from 0 to 2^32 - 1
 */
export function crc32(crc: number, bytes: Uint8Array): number {
  let value = ~crc;
  for (let at = 0; at < bytes.length; at += 1) value = (TABLE[(value ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

function makeTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}
