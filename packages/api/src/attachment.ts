/** A file to save; `name` may have any letters. @see RFC 6266 */
export function attachment(body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  const plain = name.replace(/[^\w. -]/g, "_");
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
