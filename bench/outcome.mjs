// Reads what the stub and the audit printed.
//   outcome.mjs cells JSON FIELD...   the fields as cells with | between them; "fault." before a name reads the fault's own fields
//   outcome.mjs faults SEEN KEPT      the number of promises that were broken
const [verb, ...rest] = process.argv.slice(2);
const cell = (value) => value === null || value === undefined ? '-' : typeof value === 'number' ? Math.round(value * 100) / 100 : value;

if (verb === 'cells') {
  const [json, ...fields] = rest;
  const result = JSON.parse(json);
  console.log(fields.map((field) => cell(field.split('.').reduce((from, name) => from?.[name], result))).join('|'));
} else {
  const [seen, kept] = rest.map((json) => JSON.parse(json));
  const counts = [seen.stuck, seen.wrong, seen.errors, seen.fallen, kept.notApplied, kept.appliedTwice, kept.referralsLost, kept.referralsDoubled, kept.notTold];
  // A field that is missing (NaN) counts as a fault: the stub or the audit did not finish.
  const conditions = [...counts.map((count) => count === 0), kept.integrity === 'ok', seen.ends < 5, kept.sent > 0];
  console.log(conditions.filter((holds) => !holds).length);
}
