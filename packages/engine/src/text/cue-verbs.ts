/** Verbs that stand between speaker and quotation, as the alternatives of a regular expression. */
export const CUE_VERBS: string =
  "said|says|told|tells|added|adds|asked|asks|replied|replies|wrote|writes|promised|warned|insisted|announced|explained|tweeted|" +
  "admitted|noted|argued|recalled|joked|declared|claimed|stated|countered|complained|predicted|observed|continued|remarked|retorted";
