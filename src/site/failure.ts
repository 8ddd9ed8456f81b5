export { Failure } from "../basics/failure.ts";
