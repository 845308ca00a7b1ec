# For an integrator: claims as JSON text in a Spark column, findings in the next one. Every worker has Node and the package.
import json

# Records that cannot be read become error records in their place; a process that ends with 2 must not fail the job.
CHECK = "sh -c 'ot-billing-rules check --from ndjson --format ndjson --fail-on never; test $? -le 2'"


def checked(claims):
    """Pairs of key and claim to triples with the answer: one line in, one line out, in order."""
    claims = claims.cache()
    answers = claims.map(lambda pair: pair[1]).pipe(CHECK, checkCode=True)
    return claims.zip(answers).map(lambda both: (both[0][0], both[0][1], json.loads(both[1])))
