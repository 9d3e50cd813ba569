import fc from "fast-check";

/** Property tests draw the same cases on every machine; FC_SEED=N explores others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20311125) });
