/** Migration 12: beginnings of two letters are looked up in the full-text index as fast as those of three. */

export const beginnings = `
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  lrn, mrn, client, importer, exporter, goods, waybill, order_no,
  content = 'declarations', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search (search) VALUES ('rebuild');
`;
