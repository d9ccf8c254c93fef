/** The package has no types; only what the tests call. Time zones are in hours: 7 is Vietnam. */
declare module 'amlich' {
  const amlich: {
    convertLunar2Solar(day: number, month: number, year: number, leap: 0 | 1, timeZone: number): [day: number, month: number, year: number];
    convertSolar2Lunar(day: number, month: number, year: number, timeZone: number): [day: number, month: number, year: number, leap: 0 | 1];
  };
  export default amlich;
}
