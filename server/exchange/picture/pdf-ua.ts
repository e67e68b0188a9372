/**
 * That the file keeps ISO 14289-1 (PDF/UA-1). pdfkit's own `subset: 'PDF/UA'` says so too, and adds lists of letters (CIDSet)
 * that leave some out, which the norm forbids.
 */
export const PDF_UA =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
