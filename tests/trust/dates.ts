/** Moments with an offset: each is a day in the zone of the archive, on whatever machine it is read. */
export const moments: readonly string[] = [
  "2022-02-04T23:30:00-05:00",
  "2022-02-05T00:30:00+13:00",
  "2022-02-04T12:00:00Z",
  "2022-02-04T23:59:59+00:00",
  "2022-12-31T23:59:59-11:00",
  "2023-01-01T00:30:00+14:00",
  "2022-03-13T01:59:59-05:00",
  "2022-03-13T03:00:01-04:00",
  "2022-11-06T01:30:00-04:00",
  "2022-11-06T01:30:00-05:00",
  "2016-10-30T01:30:00+01:00",
  "2011-12-29T23:30:00-10:00",
  "2011-12-31T00:30:00+14:00",
  "2024-02-29T23:59:59Z",
  "2000-02-29T12:00:00+09:30",
  "1999-12-31T20:00:00-12:00",
  "1969-12-31T23:59:59Z",
  "1970-01-01T00:00:01Z",
  "2038-01-19T03:14:08Z",
];

/** Zones that an archive may stand in, and a machine. */
export const zones = [
  "UTC",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Asia/Kolkata",
  "America/New_York",
  "Asia/Tokyo",
] as const;

/** Days that are days wherever they are read. */
export const days: readonly string[] = [
  ...[
    "2022-02-04",
    "2024-02-29",
    "2000-02-29",
    "1900-02-28",
    "1582-10-10",
    "1752-09-05",
    "1000-01-01",
    "9998-12-31",
    "2022-03-13",
  ],
  ...["2011-12-30", "1995-01-01", "2022-12-31", "2023-01-01"],
];

/** Moments without an offset: it is that day, whatever the time. */
export const times: readonly string[] = [
  ...[
    "2022-02-04T00:00:00",
    "2022-02-04T23:59:59",
    "2022-03-13T02:30:00",
    "2011-12-30T12:00:00",
    "2022-11-06T01:30:00",
  ],
];

/** No days: no date comes of them, and a problem says so. */
export const impossible: readonly string[] = [
  ...[
    "2023-02-29",
    "1900-02-29",
    "2022-02-30",
    "2022-04-31",
    "2022-13-01",
    "2022-00-10",
    "2022-01-00",
    "2022-02-04T25:00:00Z",
  ],
];
