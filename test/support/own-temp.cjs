// In a run of all tests, temporary files lie in the folder of that run, which must be empty in the end. Only the processes that run
// the tests are told: tsx keeps what it has compiled in the system's folder, for the next run.
const {IOTJOBS_TEST_FOLDER: folder} = process.env
if (folder && process.send) process.env.TMPDIR = folder
