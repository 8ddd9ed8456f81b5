/**
 * The same data in strings of its own. A string that was cut out of a piece of a file keeps all of that piece in memory
 * for as long as it lives, and with it, story by story, the whole file.
 */
export function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
