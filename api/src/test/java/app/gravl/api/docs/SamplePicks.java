package app.gravl.api.docs;

/**
 * As the job stores them: the first with everything that a pick may say, the second as version 1 of
 * the model left it.
 */
final class SamplePicks {

  static final String JSON =
      """
      [{"rank":1,"workout":{"kind":"catalog","id":1,"name":"Push"},"score":71.5,"match":0.8,"factor":0.9,
        "covered":0.25,"readiness":0.9,"need":0.5,"variety":0.7,"equipment":1,
        "exercises":[
          {"exerciseId":1,"sets":3,"reps":8,"suggestedKg":82.5},{"exerciseId":2,"sets":3,"reps":8,"suggestedKg":-20},
          {"exerciseId":3,"sets":2,"reps":1}],
        "muscles":[
          {"muscleGroup":"chest","recovery":91.5,"likely":0.4,"setsThisWeek":4,"target":10,"hoursSinceTrained":71.25,
           "projectedRecovery":35.1,"projectedHoursToFresh":48.2},
          {"muscleGroup":"triceps","recovery":100,"setsThisWeek":0,"target":8,"projectedRecovery":60,
           "projectedHoursToFresh":20}],
        "reasons":[
          {"code":"ORDER","params":{"muscles":["lats"],"days":2,"daysAgo":5,"workoutKind":"catalog","workoutId":2,
            "workoutName":"Pull"},"message":"After."},
          {"code":"HABIT","params":{"sessions":4,"of":16,"daysAgo":5},"message":"Often."},
          {"code":"FRESH_MUSCLES","params":{"muscles":["chest","triceps"]},"message":"Fresh."},
          {"code":"RECOVERED_ENOUGH","params":{"muscle":"chest","recovery":45.5},"message":"Enough."},
          {"code":"NEED_BEHIND_TARGET","params":{"muscle":"chest","sets":4,"target":10},"message":"Behind."},
          {"code":"NEED_TARGETS_REACHED","params":{},"message":"Reached."},
          {"code":"VARIETY_NEW","params":{},"message":"New."},
          {"code":"VARIETY_NOT_DONE_LATELY","params":{"days":9},"message":"Long ago."},
          {"code":"VARIETY_DONE_LATELY","params":{"days":1},"message":"Lately."},
          {"code":"EQUIPMENT","params":{"equipment":["cable"],"sets":3,"of":9},"message":"Hardly."},
          {"code":"SIMILAR_TO_PICK","params":{"workoutKind":"custom","workoutId":3,"percent":71},"message":"Alike."},
          {"code":"PREFERENCES_RESPECTED","params":{"excluded":2},"message":"Suits."}]},
       {"rank":2,"workout":{"kind":"custom","id":3,"name":"Old"},"score":60,"readiness":0.9,"need":0.5,"variety":1,
        "muscles":[],"reasons":[]}]
      """;

  private SamplePicks() {}
}
