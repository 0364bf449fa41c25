/** First line of a part, as Excel writes it. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Of relationships between parts; the types of relationships begin with it as well. */
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Of the lists that belong to the package and to no part: content types, relationships. */
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
