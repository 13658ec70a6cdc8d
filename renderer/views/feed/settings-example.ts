/** A `.touchline/feed.json` that is whole: one source, and everything else as it is without being said. */
export const settingsExample = `{
  "formatVersion": 1,
  "title": "My league",
  "sources": [
    { "connector": "connectors/my-league.json" }
  ]
}
`;
