/** Migration 6: who the desk is at each hub. */

export const submitters = `
-- As the hub's operator registered it; null: the name that the desk makes from its own key.
ALTER TABLE hubs ADD COLUMN submitter TEXT CHECK (length(submitter) BETWEEN 1 AND 64);
`;
