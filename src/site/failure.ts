export { errorCode, Failure } from "../basics/failure.ts";
