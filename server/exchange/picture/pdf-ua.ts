/**
 * Metadata by which the file claims ISO 14289-1 (PDF/UA-1). pdfkit's own `subset: 'PDF/UA'` does so too, but
 * adds incomplete lists of letters (CIDSet), which the norm forbids.
 */
export const PDF_UA =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
