/** Where 1EdTech keeps the schemas of QTI 3. */
export const SCHEMAS = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd'
export const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance'
