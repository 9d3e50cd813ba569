declare module "html-encoding-sniffer" {
  /** The WHATWG name of a page's encoding: BOM, then the transport layer's label, then `<meta>`, then the default. */
  function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
  export = sniff;
}
