// The words that the API speaks in; a test holds them equal to the server's.

export const REGIONS = [
  ['Upper body', ['chest', 'shoulders', 'triceps', 'biceps', 'forearms', 'lats', 'middle_back', 'traps']],
  ['Core and legs', ['abdominals', 'lower_back', 'glutes', 'quadriceps', 'hamstrings', 'adductors', 'abductors', 'calves']],
];

export const MUSCLES = REGIONS.flatMap(([, muscles]) => muscles);

export const EQUIPMENT = [
  'barbell',
  'dumbbell',
  'machine',
  'cable',
  'bodyweight',
  'kettlebell',
  'band',
  'smith_machine',
  'trap_bar',
  'ez_bar',
  'plate',
  'medicine_ball',
  'suspension',
  'other',
];

export const MOVEMENTS = [
  'horizontal_push',
  'vertical_push',
  'horizontal_pull',
  'vertical_pull',
  'squat',
  'hinge',
  'lunge',
  'carry',
  'core',
  'isolation',
  'olympic',
  'cardio',
  'other',
];
