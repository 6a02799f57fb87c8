-- The data of a system of version 1 of the model, its schema of migration 15, at 2026-11-27T21:06:30Z.
copy time_zones (name) from stdin;
America/New_York
Asia/Tokyo
Europe/Berlin
UTC
\.
copy catalog_state (id, version, bumped_by) from stdin;
t	2	791
\.
copy cdc_epoch (id, epoch, started_at, reason, begun_by) from stdin;
t	1	2026-11-27 21:01:00.431+00	first start	794
\.
copy cdc_heartbeat (id, beat_at) from stdin;
1	2026-11-27 21:06:29.711+00
2	2026-11-27 21:06:29.711+00
3	2026-11-27 21:06:29.711+00
4	2026-11-27 21:06:29.711+00
5	2026-11-27 21:06:29.711+00
6	2026-11-27 21:06:29.711+00
7	2026-11-27 21:06:29.711+00
8	2026-11-27 21:06:29.711+00
9	2026-11-27 21:06:29.711+00
10	2026-11-27 21:06:29.711+00
11	2026-11-27 21:06:29.711+00
12	2026-11-27 21:06:29.711+00
13	2026-11-27 21:06:29.711+00
14	2026-11-27 21:06:29.711+00
15	2026-11-27 21:06:29.711+00
16	2026-11-27 21:06:29.711+00
17	2026-11-27 21:06:29.711+00
18	2026-11-27 21:06:29.711+00
19	2026-11-27 21:06:29.711+00
20	2026-11-27 21:06:29.711+00
21	2026-11-27 21:06:29.711+00
22	2026-11-27 21:06:29.711+00
23	2026-11-27 21:06:29.711+00
24	2026-11-27 21:06:29.711+00
\.
copy cdc_life (id, token) from stdin;
t	293675f7-c29e-4871-b463-5a824c977ced
\.
copy check_ins (id, user_id, muscle_group, recovery, checked_in_at, created_at) from stdin;
1	104	forearms	55	2026-11-27 16:02:59.999+00	2026-11-27 21:02:59.999+00
\.
copy custom_workout_exercises (id, user_id, custom_workout_id, exercise_id, position, sets, reps) from stdin;
1	104	1	10001	1	3	8
2	104	1	1	2	3	8
3	104	1	39	3	3	8
\.
copy custom_workouts (id, user_id, name, created_at, deleted_at) from stdin;
1	104	Carry and press	2026-11-27 21:03:00.731+00	\N
\.
copy excluded_exercises (user_id, exercise_id) from stdin;
104	3
\.
copy exercise_muscles (exercise_id, muscle_group, activation, user_id) from stdin;
1	chest	1	\N
1	shoulders	0.5	\N
1	triceps	0.5	\N
2	chest	1	\N
2	shoulders	0.6	\N
2	triceps	0.5	\N
3	chest	1	\N
3	shoulders	0.3	\N
3	triceps	0.5	\N
4	chest	1	\N
4	shoulders	0.4	\N
4	triceps	0.7	\N
5	chest	1	\N
5	shoulders	0.5	\N
5	triceps	0.5	\N
6	chest	1	\N
6	shoulders	0.6	\N
6	triceps	0.5	\N
7	chest	1	\N
7	shoulders	0.3	\N
7	triceps	0.5	\N
8	chest	1	\N
8	shoulders	0.4	\N
8	triceps	0.7	\N
9	chest	1	\N
9	shoulders	0.3	\N
9	triceps	0.5	\N
10	chest	1	\N
10	shoulders	0.5	\N
10	triceps	0.5	\N
11	chest	1	\N
11	shoulders	0.6	\N
11	triceps	0.5	\N
12	chest	1	\N
12	shoulders	0.3	\N
12	triceps	0.5	\N
13	chest	1	\N
13	shoulders	0.5	\N
13	triceps	0.5	\N
14	chest	1	\N
14	shoulders	0.6	\N
14	triceps	0.5	\N
15	chest	1	\N
15	shoulders	0.3	\N
15	triceps	0.5	\N
16	chest	1	\N
16	shoulders	0.5	\N
16	triceps	0.5	\N
17	chest	1	\N
17	shoulders	0.6	\N
17	triceps	0.5	\N
18	chest	1	\N
18	shoulders	0.5	\N
18	triceps	0.5	\N
19	chest	1	\N
19	shoulders	0.3	\N
20	chest	1	\N
20	shoulders	0.4	\N
21	chest	1	\N
21	shoulders	0.2	\N
22	chest	1	\N
22	shoulders	0.3	\N
23	chest	1	\N
23	shoulders	0.3	\N
24	chest	1	\N
24	shoulders	0.4	\N
25	chest	1	\N
25	shoulders	0.3	\N
26	chest	1	\N
26	shoulders	0.3	\N
27	chest	1	\N
27	lats	0.7	\N
27	triceps	0.3	\N
28	chest	1	\N
28	shoulders	0.3	\N
28	triceps	0.3	\N
29	abdominals	0.3	\N
29	chest	1	\N
29	shoulders	0.5	\N
29	triceps	0.5	\N
30	chest	1	\N
30	shoulders	0.4	\N
30	triceps	0.5	\N
31	abdominals	0.3	\N
31	chest	1	\N
31	shoulders	0.6	\N
31	triceps	0.5	\N
32	chest	1	\N
32	shoulders	0.4	\N
32	triceps	0.5	\N
33	chest	1	\N
33	shoulders	0.5	\N
33	triceps	0.6	\N
34	abdominals	0.6	\N
34	chest	1	\N
34	shoulders	0.5	\N
34	triceps	0.7	\N
35	abdominals	0.3	\N
35	chest	1	\N
35	shoulders	0.5	\N
35	triceps	0.5	\N
36	abdominals	0.3	\N
36	chest	1	\N
36	shoulders	0.4	\N
37	chest	1	\N
37	shoulders	0.5	\N
37	triceps	0.7	\N
38	chest	1	\N
38	shoulders	0.5	\N
38	triceps	0.7	\N
39	abdominals	0.3	\N
39	shoulders	1	\N
39	traps	0.3	\N
39	triceps	0.5	\N
40	shoulders	1	\N
40	traps	0.3	\N
40	triceps	0.5	\N
41	shoulders	1	\N
41	traps	0.4	\N
41	triceps	0.5	\N
42	glutes	0.3	\N
42	quadriceps	0.4	\N
42	shoulders	1	\N
42	traps	0.4	\N
42	triceps	0.5	\N
43	abdominals	0.3	\N
43	chest	0.5	\N
43	shoulders	1	\N
43	triceps	0.5	\N
44	lower_back	0.3	\N
44	quadriceps	0.3	\N
44	shoulders	1	\N
44	traps	0.4	\N
44	triceps	0.6	\N
45	shoulders	1	\N
45	traps	0.3	\N
45	triceps	0.5	\N
46	shoulders	1	\N
46	triceps	0.5	\N
47	shoulders	1	\N
47	triceps	0.5	\N
48	shoulders	1	\N
48	triceps	0.5	\N
49	shoulders	1	\N
49	triceps	0.5	\N
50	shoulders	1	\N
50	triceps	0.5	\N
51	shoulders	1	\N
51	triceps	0.5	\N
52	abdominals	0.3	\N
52	shoulders	1	\N
52	triceps	0.5	\N
53	chest	0.3	\N
53	shoulders	1	\N
53	triceps	0.6	\N
54	shoulders	1	\N
54	traps	0.4	\N
54	triceps	0.7	\N
55	abdominals	0.3	\N
55	shoulders	1	\N
55	traps	0.5	\N
55	triceps	0.4	\N
56	shoulders	1	\N
56	traps	0.3	\N
57	shoulders	1	\N
58	shoulders	1	\N
59	shoulders	1	\N
60	shoulders	1	\N
61	chest	0.2	\N
61	shoulders	1	\N
62	chest	0.2	\N
62	shoulders	1	\N
63	chest	0.2	\N
63	shoulders	1	\N
64	shoulders	1	\N
64	traps	0.3	\N
65	shoulders	1	\N
66	middle_back	0.5	\N
66	shoulders	1	\N
66	traps	0.3	\N
67	middle_back	0.5	\N
67	shoulders	1	\N
67	traps	0.3	\N
68	middle_back	0.5	\N
68	shoulders	1	\N
68	traps	0.3	\N
69	middle_back	0.6	\N
69	shoulders	1	\N
69	traps	0.3	\N
70	middle_back	0.7	\N
70	shoulders	1	\N
70	traps	0.4	\N
71	biceps	0.3	\N
71	middle_back	0.7	\N
71	shoulders	1	\N
71	traps	0.5	\N
72	middle_back	0.4	\N
72	shoulders	1	\N
72	traps	0.6	\N
73	biceps	0.4	\N
73	shoulders	1	\N
73	traps	0.8	\N
74	biceps	0.4	\N
74	shoulders	1	\N
74	traps	0.8	\N
75	biceps	0.4	\N
75	shoulders	1	\N
75	traps	0.8	\N
76	biceps	0.4	\N
76	shoulders	1	\N
76	traps	0.8	\N
77	chest	0.6	\N
77	shoulders	1	\N
78	abdominals	0.4	\N
78	shoulders	1	\N
78	traps	0.4	\N
79	abdominals	0.5	\N
79	forearms	0.5	\N
79	shoulders	1	\N
80	biceps	0.5	\N
80	forearms	0.4	\N
80	lats	1	\N
80	middle_back	0.5	\N
81	biceps	0.4	\N
81	forearms	0.4	\N
81	lats	1	\N
81	middle_back	0.5	\N
82	biceps	0.6	\N
82	forearms	0.4	\N
82	lats	1	\N
82	middle_back	0.5	\N
83	biceps	0.5	\N
83	forearms	0.3	\N
83	lats	1	\N
83	middle_back	0.5	\N
84	biceps	0.6	\N
84	forearms	0.5	\N
84	lats	1	\N
84	middle_back	0.5	\N
85	biceps	0.7	\N
85	forearms	0.4	\N
85	lats	1	\N
85	middle_back	0.4	\N
86	biceps	0.7	\N
86	forearms	0.3	\N
86	lats	1	\N
86	middle_back	0.4	\N
87	forearms	0.3	\N
87	lats	1	\N
87	middle_back	0.5	\N
87	traps	0.6	\N
88	biceps	0.5	\N
88	chest	0.5	\N
88	lats	1	\N
88	middle_back	0.4	\N
88	shoulders	0.4	\N
88	triceps	0.6	\N
89	biceps	0.7	\N
89	forearms	0.8	\N
89	lats	1	\N
89	middle_back	0.4	\N
90	biceps	0.5	\N
90	lats	1	\N
90	middle_back	0.5	\N
91	biceps	0.6	\N
91	lats	1	\N
91	middle_back	0.5	\N
92	biceps	0.7	\N
92	lats	1	\N
92	middle_back	0.4	\N
93	biceps	0.5	\N
93	lats	1	\N
93	middle_back	0.4	\N
94	biceps	0.5	\N
94	lats	1	\N
94	middle_back	0.5	\N
95	biceps	0.5	\N
95	lats	1	\N
95	middle_back	0.4	\N
96	abdominals	0.3	\N
96	lats	1	\N
96	triceps	0.3	\N
97	chest	0.4	\N
97	lats	1	\N
97	triceps	0.3	\N
98	chest	0.3	\N
98	lats	1	\N
98	triceps	0.3	\N
99	biceps	0.5	\N
99	lats	0.8	\N
99	lower_back	0.5	\N
99	middle_back	1	\N
99	shoulders	0.3	\N
100	biceps	0.6	\N
100	lats	1	\N
100	lower_back	0.5	\N
100	middle_back	0.8	\N
101	biceps	0.5	\N
101	lats	0.8	\N
101	lower_back	0.4	\N
101	middle_back	1	\N
101	shoulders	0.3	\N
102	biceps	0.5	\N
102	lats	0.8	\N
102	lower_back	0.4	\N
102	middle_back	1	\N
103	biceps	0.5	\N
103	lats	0.8	\N
103	lower_back	0.4	\N
103	middle_back	1	\N
104	biceps	0.5	\N
104	lats	1	\N
104	middle_back	0.8	\N
105	biceps	0.5	\N
105	lats	1	\N
105	middle_back	0.8	\N
106	biceps	0.5	\N
106	lats	0.8	\N
106	lower_back	0.4	\N
106	middle_back	1	\N
107	biceps	0.5	\N
107	lats	0.7	\N
107	middle_back	1	\N
107	shoulders	0.3	\N
108	abdominals	0.7	\N
108	biceps	0.4	\N
108	lats	1	\N
108	middle_back	0.6	\N
108	triceps	0.3	\N
109	biceps	0.5	\N
109	lats	1	\N
109	middle_back	0.8	\N
110	biceps	0.5	\N
110	lats	0.8	\N
110	middle_back	1	\N
111	biceps	0.4	\N
111	lats	0.5	\N
111	middle_back	1	\N
111	shoulders	0.4	\N
112	biceps	0.5	\N
112	lats	1	\N
112	middle_back	0.8	\N
113	biceps	0.5	\N
113	lats	0.8	\N
113	middle_back	1	\N
114	biceps	0.5	\N
114	lats	1	\N
114	middle_back	0.8	\N
115	biceps	0.5	\N
115	lats	0.8	\N
115	middle_back	1	\N
116	biceps	0.5	\N
116	lats	0.8	\N
116	lower_back	0.4	\N
116	middle_back	1	\N
117	abdominals	0.3	\N
117	biceps	0.5	\N
117	lats	0.7	\N
117	middle_back	1	\N
118	abdominals	0.3	\N
118	biceps	0.5	\N
118	lats	0.7	\N
118	middle_back	1	\N
119	biceps	0.5	\N
119	lats	0.8	\N
119	middle_back	1	\N
120	biceps	0.3	\N
120	glutes	0.6	\N
120	lats	0.5	\N
120	middle_back	0.6	\N
120	quadriceps	1	\N
121	forearms	0.4	\N
121	traps	1	\N
122	forearms	0.4	\N
122	traps	1	\N
123	forearms	0.3	\N
123	traps	1	\N
124	forearms	0.3	\N
124	traps	1	\N
125	forearms	0.3	\N
125	traps	1	\N
126	forearms	0.4	\N
126	traps	1	\N
127	calves	0.4	\N
127	glutes	0.4	\N
127	quadriceps	0.5	\N
127	traps	1	\N
128	glutes	0.6	\N
128	hamstrings	0.6	\N
128	lower_back	1	\N
129	glutes	0.4	\N
129	hamstrings	0.3	\N
129	lower_back	1	\N
130	glutes	1	\N
130	hamstrings	0.6	\N
130	lower_back	0.7	\N
131	glutes	0.5	\N
131	hamstrings	0.3	\N
131	lower_back	1	\N
132	forearms	0.5	\N
132	glutes	0.6	\N
132	hamstrings	0.5	\N
132	lower_back	1	\N
132	middle_back	0.4	\N
132	traps	0.7	\N
133	traps	0.5	\N
134	traps	0.7	\N
135	biceps	1	\N
135	forearms	0.4	\N
136	biceps	1	\N
136	forearms	0.5	\N
137	biceps	1	\N
137	forearms	0.3	\N
138	biceps	1	\N
138	forearms	0.4	\N
139	biceps	1	\N
139	forearms	0.3	\N
140	biceps	1	\N
140	forearms	0.7	\N
141	biceps	1	\N
141	forearms	0.7	\N
142	biceps	1	\N
142	forearms	0.7	\N
143	biceps	1	\N
143	forearms	0.6	\N
144	biceps	1	\N
144	forearms	0.3	\N
145	biceps	1	\N
145	forearms	0.3	\N
146	biceps	1	\N
146	forearms	0.4	\N
147	biceps	1	\N
147	forearms	0.4	\N
148	biceps	1	\N
148	forearms	0.4	\N
149	biceps	1	\N
149	forearms	0.3	\N
150	biceps	1	\N
150	forearms	0.3	\N
151	biceps	1	\N
151	forearms	0.4	\N
152	biceps	1	\N
152	forearms	0.3	\N
153	biceps	1	\N
153	forearms	0.3	\N
154	biceps	1	\N
154	forearms	0.3	\N
155	biceps	1	\N
155	forearms	1	\N
156	biceps	1	\N
156	forearms	0.5	\N
157	biceps	1	\N
157	forearms	0.5	\N
158	biceps	1	\N
158	forearms	0.4	\N
159	biceps	0.6	\N
159	forearms	1	\N
160	biceps	0.6	\N
160	forearms	1	\N
161	biceps	0.6	\N
161	forearms	1	\N
162	chest	0.7	\N
162	shoulders	0.4	\N
162	triceps	1	\N
163	chest	0.7	\N
163	shoulders	0.4	\N
163	triceps	1	\N
164	abdominals	0.3	\N
164	chest	0.7	\N
164	shoulders	0.4	\N
164	triceps	1	\N
165	abdominals	0.3	\N
165	chest	0.7	\N
165	shoulders	0.4	\N
165	triceps	1	\N
166	chest	0.4	\N
166	triceps	1	\N
167	chest	0.6	\N
167	shoulders	0.5	\N
167	triceps	1	\N
168	chest	0.5	\N
168	shoulders	0.4	\N
168	triceps	1	\N
169	chest	0.5	\N
169	shoulders	0.3	\N
169	triceps	1	\N
170	chest	0.4	\N
170	shoulders	0.4	\N
170	triceps	1	\N
171	triceps	1	\N
172	triceps	1	\N
173	triceps	1	\N
174	triceps	1	\N
175	triceps	1	\N
176	triceps	1	\N
177	triceps	1	\N
178	triceps	1	\N
179	triceps	1	\N
180	triceps	1	\N
181	triceps	1	\N
182	triceps	1	\N
183	abdominals	0.4	\N
183	triceps	1	\N
184	forearms	1	\N
185	forearms	1	\N
186	forearms	1	\N
187	forearms	1	\N
188	forearms	1	\N
188	lats	0.4	\N
189	forearms	1	\N
190	abdominals	0.5	\N
190	forearms	1	\N
190	glutes	0.3	\N
190	quadriceps	0.3	\N
190	traps	0.8	\N
191	abdominals	0.6	\N
191	forearms	1	\N
191	glutes	0.3	\N
191	traps	0.8	\N
192	adductors	0.5	\N
192	glutes	0.7	\N
192	hamstrings	0.3	\N
192	lower_back	0.4	\N
192	quadriceps	1	\N
193	adductors	0.5	\N
193	glutes	0.7	\N
193	hamstrings	0.3	\N
193	lower_back	0.4	\N
193	quadriceps	1	\N
194	abdominals	0.4	\N
194	adductors	0.4	\N
194	glutes	0.6	\N
194	middle_back	0.3	\N
194	quadriceps	1	\N
195	adductors	0.4	\N
195	glutes	0.8	\N
195	hamstrings	0.5	\N
195	lower_back	0.4	\N
195	quadriceps	1	\N
196	abdominals	0.4	\N
196	glutes	0.6	\N
196	quadriceps	1	\N
196	shoulders	0.6	\N
196	traps	0.4	\N
197	abdominals	0.4	\N
197	biceps	0.3	\N
197	glutes	0.7	\N
197	middle_back	0.4	\N
197	quadriceps	1	\N
198	adductors	0.5	\N
198	glutes	0.7	\N
198	lower_back	0.4	\N
198	middle_back	0.3	\N
198	quadriceps	1	\N
199	forearms	0.3	\N
199	glutes	0.5	\N
199	hamstrings	0.3	\N
199	quadriceps	1	\N
200	adductors	0.8	\N
200	glutes	0.8	\N
200	hamstrings	0.3	\N
200	quadriceps	1	\N
201	adductors	0.8	\N
201	glutes	0.8	\N
201	hamstrings	0.3	\N
201	quadriceps	1	\N
202	abdominals	0.3	\N
202	adductors	0.4	\N
202	glutes	0.6	\N
202	quadriceps	1	\N
203	abdominals	0.3	\N
203	adductors	0.4	\N
203	glutes	0.6	\N
203	quadriceps	1	\N
204	abdominals	0.4	\N
204	adductors	0.4	\N
204	glutes	0.6	\N
204	quadriceps	1	\N
205	adductors	0.4	\N
205	glutes	0.6	\N
205	quadriceps	1	\N
206	adductors	0.4	\N
206	glutes	0.6	\N
206	quadriceps	1	\N
207	adductors	0.4	\N
207	glutes	0.6	\N
207	quadriceps	1	\N
208	adductors	0.3	\N
208	glutes	0.5	\N
208	quadriceps	1	\N
209	adductors	0.3	\N
209	glutes	0.5	\N
209	quadriceps	1	\N
210	adductors	0.4	\N
210	glutes	0.6	\N
210	quadriceps	1	\N
211	adductors	0.4	\N
211	glutes	0.6	\N
211	hamstrings	0.3	\N
211	quadriceps	1	\N
212	adductors	0.4	\N
212	glutes	0.7	\N
212	hamstrings	0.3	\N
212	quadriceps	1	\N
213	adductors	0.3	\N
213	glutes	0.5	\N
213	quadriceps	1	\N
214	abductors	0.3	\N
214	glutes	0.6	\N
214	quadriceps	1	\N
215	calves	0.6	\N
215	glutes	0.6	\N
215	quadriceps	1	\N
216	calves	0.6	\N
216	glutes	0.6	\N
216	hamstrings	0.3	\N
216	quadriceps	1	\N
217	abdominals	0.3	\N
217	adductors	0.4	\N
217	glutes	0.7	\N
217	quadriceps	1	\N
218	adductors	0.3	\N
218	glutes	0.7	\N
218	quadriceps	1	\N
219	abdominals	0.3	\N
219	quadriceps	1	\N
220	glutes	0.4	\N
220	quadriceps	1	\N
221	adductors	0.9	\N
221	glutes	0.7	\N
221	quadriceps	1	\N
222	quadriceps	1	\N
223	adductors	0.4	\N
223	glutes	0.8	\N
223	hamstrings	0.4	\N
223	quadriceps	1	\N
224	adductors	0.4	\N
224	glutes	0.8	\N
224	hamstrings	0.4	\N
224	quadriceps	1	\N
225	adductors	0.4	\N
225	forearms	0.3	\N
225	glutes	0.8	\N
225	hamstrings	0.4	\N
225	quadriceps	1	\N
226	adductors	0.4	\N
226	glutes	0.8	\N
226	hamstrings	0.4	\N
226	quadriceps	1	\N
227	adductors	0.4	\N
227	forearms	0.3	\N
227	glutes	0.8	\N
227	hamstrings	0.4	\N
227	quadriceps	1	\N
228	adductors	0.3	\N
228	glutes	1	\N
228	hamstrings	0.4	\N
228	quadriceps	1	\N
229	adductors	0.3	\N
229	glutes	1	\N
229	hamstrings	0.4	\N
229	quadriceps	1	\N
230	adductors	0.3	\N
230	forearms	0.3	\N
230	glutes	1	\N
230	hamstrings	0.4	\N
230	quadriceps	1	\N
231	adductors	1	\N
231	glutes	0.8	\N
231	quadriceps	1	\N
232	abductors	0.6	\N
232	adductors	0.4	\N
232	glutes	1	\N
232	quadriceps	0.8	\N
233	calves	0.5	\N
233	glutes	0.8	\N
233	hamstrings	0.4	\N
233	quadriceps	1	\N
234	adductors	0.5	\N
234	glutes	0.9	\N
234	hamstrings	0.4	\N
234	quadriceps	1	\N
235	adductors	0.5	\N
235	glutes	0.9	\N
235	hamstrings	0.3	\N
235	quadriceps	1	\N
236	adductors	0.4	\N
236	glutes	0.8	\N
236	hamstrings	0.3	\N
236	quadriceps	1	\N
237	adductors	0.4	\N
237	glutes	0.9	\N
237	hamstrings	0.3	\N
237	quadriceps	1	\N
238	glutes	0.9	\N
238	hamstrings	0.3	\N
238	quadriceps	1	\N
239	forearms	0.3	\N
239	glutes	0.9	\N
239	hamstrings	0.3	\N
239	quadriceps	1	\N
240	adductors	1	\N
241	adductors	1	\N
242	abdominals	0.7	\N
242	adductors	1	\N
243	forearms	0.5	\N
243	glutes	1	\N
243	hamstrings	1	\N
243	lower_back	1	\N
243	middle_back	0.3	\N
243	quadriceps	0.5	\N
243	traps	0.5	\N
244	forearms	0.5	\N
244	glutes	1	\N
244	hamstrings	1	\N
244	lower_back	1	\N
244	quadriceps	0.6	\N
244	traps	0.5	\N
245	adductors	0.8	\N
245	forearms	0.5	\N
245	glutes	1	\N
245	hamstrings	0.7	\N
245	lower_back	0.7	\N
245	quadriceps	0.7	\N
245	traps	0.5	\N
246	forearms	0.6	\N
246	glutes	1	\N
246	hamstrings	1	\N
246	lower_back	1	\N
246	middle_back	0.5	\N
246	quadriceps	0.5	\N
246	traps	0.7	\N
247	forearms	0.5	\N
247	glutes	1	\N
247	hamstrings	0.7	\N
247	lower_back	0.6	\N
247	quadriceps	1	\N
247	traps	0.5	\N
248	forearms	0.5	\N
248	glutes	1	\N
248	hamstrings	1	\N
248	lower_back	0.7	\N
248	quadriceps	0.4	\N
248	traps	0.3	\N
249	forearms	0.4	\N
249	glutes	1	\N
249	hamstrings	1	\N
249	lower_back	0.6	\N
249	quadriceps	0.4	\N
250	forearms	0.4	\N
250	glutes	1	\N
250	hamstrings	1	\N
250	lower_back	0.8	\N
250	traps	0.4	\N
251	glutes	0.8	\N
251	hamstrings	1	\N
251	lower_back	0.5	\N
252	forearms	0.4	\N
252	glutes	0.8	\N
252	hamstrings	1	\N
252	lower_back	0.6	\N
253	forearms	0.4	\N
253	glutes	0.8	\N
253	hamstrings	1	\N
253	lower_back	0.5	\N
254	forearms	0.3	\N
254	glutes	0.9	\N
254	hamstrings	1	\N
254	lower_back	0.4	\N
255	forearms	0.4	\N
255	glutes	0.7	\N
255	hamstrings	1	\N
255	lower_back	0.8	\N
256	forearms	0.4	\N
256	glutes	0.7	\N
256	hamstrings	1	\N
256	lower_back	0.7	\N
257	glutes	0.6	\N
257	hamstrings	1	\N
257	lower_back	0.8	\N
258	glutes	1	\N
258	hamstrings	0.7	\N
258	lower_back	0.3	\N
259	glutes	1	\N
259	hamstrings	0.5	\N
259	quadriceps	0.3	\N
260	glutes	1	\N
260	hamstrings	0.5	\N
260	quadriceps	0.3	\N
261	glutes	1	\N
261	hamstrings	0.5	\N
261	quadriceps	0.3	\N
262	glutes	1	\N
262	hamstrings	0.5	\N
263	glutes	1	\N
263	hamstrings	0.6	\N
264	glutes	1	\N
264	hamstrings	0.5	\N
265	glutes	1	\N
265	hamstrings	0.5	\N
266	glutes	1	\N
266	hamstrings	0.6	\N
267	adductors	0.3	\N
267	glutes	1	\N
268	glutes	1	\N
268	hamstrings	0.4	\N
269	glutes	1	\N
269	hamstrings	0.4	\N
270	glutes	1	\N
270	hamstrings	0.4	\N
271	calves	0.3	\N
271	glutes	0.6	\N
271	hamstrings	1	\N
271	lower_back	0.5	\N
272	calves	0.3	\N
272	glutes	0.3	\N
272	hamstrings	1	\N
273	calves	0.3	\N
273	hamstrings	1	\N
274	calves	0.3	\N
274	hamstrings	1	\N
275	calves	0.3	\N
275	hamstrings	1	\N
276	glutes	0.5	\N
276	hamstrings	1	\N
277	forearms	0.3	\N
277	glutes	1	\N
277	hamstrings	0.8	\N
277	lower_back	0.6	\N
277	shoulders	0.3	\N
278	abductors	1	\N
278	glutes	0.5	\N
279	abductors	1	\N
279	glutes	0.5	\N
280	abductors	1	\N
280	glutes	0.5	\N
281	abductors	1	\N
281	glutes	0.6	\N
282	abductors	1	\N
282	glutes	0.5	\N
283	abductors	1	\N
283	glutes	0.4	\N
284	abductors	1	\N
284	glutes	0.7	\N
285	calves	1	\N
286	calves	1	\N
287	calves	1	\N
288	calves	1	\N
288	forearms	0.2	\N
289	calves	1	\N
290	calves	1	\N
291	calves	1	\N
292	calves	1	\N
293	calves	0.4	\N
294	abdominals	1	\N
295	abdominals	1	\N
296	abdominals	1	\N
297	abdominals	1	\N
298	abdominals	1	\N
299	abdominals	1	\N
300	abdominals	1	\N
301	abdominals	1	\N
302	abdominals	1	\N
303	abdominals	1	\N
304	abdominals	1	\N
304	forearms	0.4	\N
305	abdominals	1	\N
305	forearms	0.4	\N
306	abdominals	1	\N
307	abdominals	1	\N
308	abdominals	1	\N
309	abdominals	1	\N
309	lats	0.4	\N
309	shoulders	0.3	\N
310	abdominals	1	\N
310	lower_back	0.3	\N
310	shoulders	0.3	\N
311	abdominals	1	\N
311	abductors	0.5	\N
311	shoulders	0.3	\N
312	glutes	0.6	\N
312	hamstrings	0.4	\N
312	lower_back	1	\N
312	shoulders	0.3	\N
313	abdominals	1	\N
313	chest	0.5	\N
313	shoulders	0.5	\N
313	triceps	0.6	\N
314	abdominals	1	\N
315	abdominals	1	\N
316	abdominals	0.6	\N
316	glutes	0.5	\N
316	lower_back	1	\N
317	abdominals	1	\N
317	quadriceps	0.3	\N
317	triceps	0.4	\N
318	abdominals	1	\N
318	lats	0.3	\N
319	abdominals	0.8	\N
319	lats	1	\N
319	middle_back	0.5	\N
320	abdominals	1	\N
321	abdominals	1	\N
321	shoulders	0.2	\N
322	abdominals	1	\N
322	shoulders	0.2	\N
323	abdominals	1	\N
324	abdominals	1	\N
324	shoulders	0.5	\N
325	abdominals	1	\N
325	forearms	0.3	\N
326	abdominals	1	\N
327	abdominals	1	\N
327	quadriceps	0.4	\N
327	shoulders	0.3	\N
328	abdominals	1	\N
328	shoulders	0.4	\N
329	calves	0.4	\N
329	glutes	1	\N
329	hamstrings	0.7	\N
329	lower_back	0.6	\N
329	quadriceps	0.8	\N
329	shoulders	0.4	\N
329	traps	0.8	\N
330	calves	0.4	\N
330	glutes	1	\N
330	hamstrings	0.6	\N
330	lower_back	0.6	\N
330	quadriceps	1	\N
330	shoulders	0.3	\N
330	traps	0.8	\N
331	calves	0.4	\N
331	glutes	1	\N
331	hamstrings	0.6	\N
331	lower_back	0.5	\N
331	quadriceps	0.7	\N
331	shoulders	0.3	\N
331	traps	0.8	\N
332	calves	0.4	\N
332	forearms	0.4	\N
332	glutes	1	\N
332	hamstrings	0.8	\N
332	lower_back	0.7	\N
332	quadriceps	0.7	\N
332	traps	1	\N
333	glutes	1	\N
333	hamstrings	0.6	\N
333	lower_back	0.6	\N
333	quadriceps	1	\N
333	shoulders	0.7	\N
333	traps	0.7	\N
333	triceps	0.4	\N
334	glutes	0.8	\N
334	hamstrings	0.5	\N
334	lower_back	0.5	\N
334	quadriceps	0.7	\N
334	shoulders	1	\N
334	traps	0.7	\N
334	triceps	0.5	\N
335	glutes	0.5	\N
335	quadriceps	0.7	\N
335	shoulders	1	\N
335	traps	0.4	\N
335	triceps	0.5	\N
336	glutes	1	\N
336	hamstrings	0.7	\N
336	lower_back	0.6	\N
336	quadriceps	0.9	\N
336	shoulders	0.7	\N
336	traps	0.9	\N
337	glutes	1	\N
337	hamstrings	0.7	\N
337	lower_back	0.6	\N
337	quadriceps	0.7	\N
337	shoulders	0.7	\N
337	traps	0.9	\N
338	glutes	1	\N
338	hamstrings	0.7	\N
338	lower_back	0.6	\N
338	quadriceps	0.6	\N
338	shoulders	0.7	\N
338	traps	0.9	\N
339	glutes	0.8	\N
339	hamstrings	0.6	\N
339	lower_back	0.4	\N
339	quadriceps	0.5	\N
339	shoulders	1	\N
339	traps	0.7	\N
340	glutes	1	\N
340	hamstrings	0.6	\N
340	quadriceps	0.6	\N
340	shoulders	0.4	\N
340	traps	0.8	\N
341	glutes	0.6	\N
341	hamstrings	0.5	\N
341	lower_back	0.4	\N
341	shoulders	0.8	\N
341	traps	1	\N
342	glutes	0.7	\N
342	hamstrings	0.5	\N
342	shoulders	0.8	\N
342	traps	1	\N
343	biceps	0.3	\N
343	forearms	0.5	\N
343	glutes	1	\N
343	hamstrings	0.6	\N
343	traps	0.6	\N
344	forearms	0.4	\N
344	glutes	0.8	\N
344	hamstrings	0.5	\N
344	shoulders	1	\N
344	traps	0.5	\N
344	triceps	0.5	\N
345	forearms	0.5	\N
345	glutes	0.9	\N
345	hamstrings	0.7	\N
345	lower_back	0.4	\N
345	shoulders	1	\N
345	traps	0.6	\N
346	abdominals	0.8	\N
346	glutes	0.6	\N
346	quadriceps	0.4	\N
346	shoulders	1	\N
347	abdominals	1	\N
347	glutes	0.4	\N
347	hamstrings	0.5	\N
347	shoulders	0.6	\N
348	glutes	0.7	\N
348	quadriceps	1	\N
348	shoulders	0.9	\N
348	triceps	0.5	\N
349	glutes	0.7	\N
349	quadriceps	1	\N
349	shoulders	0.9	\N
349	triceps	0.5	\N
350	glutes	0.7	\N
350	quadriceps	1	\N
350	shoulders	0.9	\N
350	triceps	0.5	\N
351	glutes	0.7	\N
351	quadriceps	1	\N
351	shoulders	0.8	\N
351	triceps	0.5	\N
352	biceps	1	\N
352	shoulders	1	\N
352	triceps	0.5	\N
353	glutes	0.7	\N
353	quadriceps	1	\N
353	shoulders	0.7	\N
353	triceps	0.3	\N
354	abdominals	1	\N
354	lats	0.7	\N
354	shoulders	0.5	\N
355	chest	1	\N
355	shoulders	0.5	\N
355	triceps	0.5	\N
356	abdominals	0.5	\N
356	chest	0.7	\N
356	glutes	0.5	\N
356	quadriceps	0.8	\N
356	shoulders	0.6	\N
356	triceps	0.5	\N
357	biceps	0.4	\N
357	glutes	1	\N
357	hamstrings	0.7	\N
357	lower_back	0.7	\N
357	quadriceps	0.7	\N
357	traps	0.5	\N
358	calves	0.7	\N
358	glutes	0.8	\N
358	hamstrings	0.4	\N
358	quadriceps	1	\N
359	abductors	0.3	\N
359	calves	0.5	\N
359	shoulders	0.3	\N
360	abdominals	0.4	\N
360	calves	0.4	\N
360	quadriceps	0.4	\N
361	abductors	0.5	\N
361	calves	0.4	\N
361	glutes	0.6	\N
361	quadriceps	0.6	\N
362	calves	0.7	\N
362	forearms	0.2	\N
362	shoulders	0.2	\N
363	calves	0.5	\N
363	glutes	0.3	\N
363	hamstrings	0.4	\N
363	quadriceps	0.4	\N
364	calves	0.4	\N
364	glutes	0.2	\N
364	hamstrings	0.3	\N
364	quadriceps	0.3	\N
365	calves	0.3	\N
365	glutes	0.2	\N
365	quadriceps	0.2	\N
366	calves	0.3	\N
366	glutes	0.3	\N
366	hamstrings	0.2	\N
366	quadriceps	0.5	\N
367	calves	0.3	\N
367	glutes	0.3	\N
367	hamstrings	0.2	\N
367	quadriceps	0.5	\N
368	glutes	0.3	\N
368	quadriceps	0.5	\N
368	shoulders	0.3	\N
368	triceps	0.2	\N
369	biceps	0.3	\N
369	hamstrings	0.3	\N
369	lats	0.5	\N
369	lower_back	0.3	\N
369	middle_back	0.5	\N
369	quadriceps	0.4	\N
370	calves	0.2	\N
370	glutes	0.3	\N
370	hamstrings	0.2	\N
370	quadriceps	0.3	\N
371	calves	0.5	\N
371	glutes	0.5	\N
371	quadriceps	0.5	\N
372	abdominals	0.5	\N
372	lats	0.5	\N
372	shoulders	0.3	\N
372	triceps	0.4	\N
373	lats	0.5	\N
373	middle_back	0.3	\N
373	shoulders	0.5	\N
373	triceps	0.3	\N
374	abdominals	0.4	\N
374	shoulders	0.5	\N
374	triceps	0.3	\N
10001	forearms	1	104
10001	lower_back	0.5	104
\.
copy exercises (id, user_id, slug, name, equipment, movement_pattern, aliases, created_at, retired) from stdin;
1	\N	barbell-bench-press	Barbell Bench Press	barbell	horizontal_push	{"Bench Press (Barbell)","Flat Barbell Bench Press","Bench Press","Flat Bench Press","Barbell Flat Bench Press","Feet Up Bench Press (Barbell)","Paused Bench Press (Barbell)","Bench Press - Wide Grip (Barbell)","Wide Grip Barbell Bench Press"}	2026-11-27 21:00:59.494+00	f
2	\N	incline-barbell-bench-press	Incline Barbell Bench Press	barbell	horizontal_push	{"Incline Bench Press (Barbell)","Barbell Incline Bench Press","Incline Bench Press"}	2026-11-27 21:00:59.494+00	f
3	\N	decline-barbell-bench-press	Decline Barbell Bench Press	barbell	horizontal_push	{"Decline Bench Press (Barbell)","Barbell Decline Bench Press","Decline Bench Press"}	2026-11-27 21:00:59.494+00	f
4	\N	barbell-floor-press	Barbell Floor Press	barbell	horizontal_push	{"Floor Press (Barbell)","Floor Press"}	2026-11-27 21:00:59.494+00	f
5	\N	dumbbell-bench-press	Dumbbell Bench Press	dumbbell	horizontal_push	{"Bench Press (Dumbbell)","Flat Dumbbell Bench Press","Dumbbell Chest Press","Single Arm Dumbbell Bench Press","Flat Dumbbell Press"}	2026-11-27 21:00:59.494+00	f
6	\N	incline-dumbbell-bench-press	Incline Dumbbell Bench Press	dumbbell	horizontal_push	{"Incline Bench Press (Dumbbell)","Dumbbell Incline Bench Press","Incline Dumbbell Press"}	2026-11-27 21:00:59.494+00	f
7	\N	decline-dumbbell-bench-press	Decline Dumbbell Bench Press	dumbbell	horizontal_push	{"Decline Bench Press (Dumbbell)","Dumbbell Decline Bench Press","Decline Dumbbell Press"}	2026-11-27 21:00:59.494+00	f
8	\N	dumbbell-floor-press	Dumbbell Floor Press	dumbbell	horizontal_push	{"Floor Press (Dumbbell)","Single Arm Floor Press"}	2026-11-27 21:00:59.494+00	f
9	\N	dumbbell-squeeze-press	Dumbbell Squeeze Press	dumbbell	horizontal_push	{"Hex Press (Dumbbell)","Dumbbell Chest Squeeze","Squeeze Press (Dumbbell)","Dumbbell Hex Press"}	2026-11-27 21:00:59.494+00	f
10	\N	smith-machine-bench-press	Smith Machine Bench Press	smith_machine	horizontal_push	{"Bench Press (Smith Machine)","Smith Machine Flat Bench Press"}	2026-11-27 21:00:59.494+00	f
11	\N	smith-machine-incline-bench-press	Smith Machine Incline Bench Press	smith_machine	horizontal_push	{"Incline Bench Press (Smith Machine)","Smith Machine Incline Press"}	2026-11-27 21:00:59.494+00	f
12	\N	smith-machine-decline-bench-press	Smith Machine Decline Bench Press	smith_machine	horizontal_push	{"Decline Bench Press (Smith Machine)","Smith Machine Decline Press"}	2026-11-27 21:00:59.494+00	f
13	\N	machine-chest-press	Machine Chest Press	machine	horizontal_push	{"Chest Press (Machine)","Iso-Lateral Chest Press (Machine)","Machine Bench Press","Hammerstrength Chest Press","Hammer Strength Chest Press","Flat Hammer Strength Chest Press","Seated Machine Chest Press","Chest Push Machine","Chest Press","Chest Press Machine","Wide Chest Press (Machine)","Iso-Lateral Chest Press"}	2026-11-27 21:00:59.494+00	f
14	\N	machine-incline-chest-press	Machine Incline Chest Press	machine	horizontal_push	{"Incline Chest Press (Machine)","Incline Hammer Strength Chest Press","Hammerstrength Incline Chest Press","Incline Iso-Lateral Chest Press (Machine)","Machine Incline Press","Incline Chest Press"}	2026-11-27 21:00:59.494+00	f
15	\N	machine-decline-chest-press	Machine Decline Chest Press	machine	horizontal_push	{"Decline Bench Press (Machine)","Decline Hammer Strength Chest Press","Hammerstrength Decline Chest Press","Decline Chest Press (Machine)"}	2026-11-27 21:00:59.494+00	f
16	\N	cable-chest-press	Cable Chest Press	cable	horizontal_push	{"Bench Press (Cable)","Chest Press (Cable)","Freemotion Chest Press","Standing Cable Chest Press"}	2026-11-27 21:00:59.494+00	f
17	\N	incline-cable-chest-press	Incline Cable Chest Press	cable	horizontal_push	{"Incline Bench Press (Cable)","Incline Chest Press (Cable)"}	2026-11-27 21:00:59.494+00	f
18	\N	band-chest-press	Band Chest Press	band	horizontal_push	{"Chest Press (Band)","Resistance Band Chest Press"}	2026-11-27 21:00:59.494+00	f
19	\N	dumbbell-fly	Dumbbell Fly	dumbbell	isolation	{"Chest Fly (Dumbbell)","Flat Dumbbell Fly","Dumbbell Chest Fly","Dumbbell Flyes","Dumbbell Flys","Flat Dumbbell Flyes","Eccentric Floor Chest Fly"}	2026-11-27 21:00:59.494+00	f
20	\N	incline-dumbbell-fly	Incline Dumbbell Fly	dumbbell	isolation	{"Incline Chest Fly (Dumbbell)","Dumbbell Incline Fly","Incline Dumbbell Flyes","Dumbbell Upper Fly"}	2026-11-27 21:00:59.494+00	f
21	\N	decline-dumbbell-fly	Decline Dumbbell Fly	dumbbell	isolation	{"Decline Chest Fly (Dumbbell)","Dumbbell Decline Fly"}	2026-11-27 21:00:59.494+00	f
22	\N	machine-fly	Machine Fly	machine	isolation	{"Chest Fly (Machine)","Butterfly (Pec Deck)","Pec Deck (Machine)","Pec Deck","Seated Machine Fly","Pec Deck Fly","Chest Fly","Machine Chest Fly"}	2026-11-27 21:00:59.494+00	f
23	\N	cable-crossover	Cable Crossover	cable	isolation	{"Cable Fly Crossovers","Cable Crossover Fly","Cable Fly","Chest Fly (Cable)","Cable Chest Fly","Cable Fly Crossover","High Cable Fly","Standing Cable Fly","Single Arm Cable Crossover","Single Arm Cable Chest Fly","Single Arm Cable Fly"}	2026-11-27 21:00:59.494+00	f
24	\N	low-cable-crossover	Low Cable Crossover	cable	isolation	{"Low Cable Fly Crossovers","Low Cable Chest Fly","Low Cable Fly","Incline Cable Fly","Low to High Cable Fly"}	2026-11-27 21:00:59.494+00	f
25	\N	seated-cable-fly	Seated Cable Fly	cable	isolation	{"Seated Chest Flys (Cable)","Seated Cable Chest Fly"}	2026-11-27 21:00:59.494+00	f
26	\N	band-fly	Band Fly	band	isolation	{"Chest Fly (Band)","Band Chest Fly"}	2026-11-27 21:00:59.494+00	f
27	\N	dumbbell-pullover	Dumbbell Pullover	dumbbell	isolation	{"Pullover (Dumbbell)","Dumbbell Pull Over","Bent Arm Dumbbell Pullover"}	2026-11-27 21:00:59.494+00	f
28	\N	plate-press	Plate Press	plate	horizontal_push	{"Plate Squeeze (Svend Press)","Svend Press","Incline Svend Press"}	2026-11-27 21:00:59.494+00	f
29	\N	push-up	Push-Up	bodyweight	horizontal_push	{"Push Up","Push Ups",Pushup,Pushups,"Press Up","Push Up (Weighted)","Push Up (Bodyweight)","Hand Release Push Up","Bar Push Ups","Push Up (Band)","Spiderman Push Up","Exercise Ball Push Up","Bosu Ball Push Up","Medicine Ball Push Up","Ring Push Up","TRX Push Up","Punch Push Up"}	2026-11-27 21:00:59.494+00	f
30	\N	incline-push-up	Incline Push-Up	bodyweight	horizontal_push	{"Incline Push Up","Incline Push Ups","Elevated Push Up"}	2026-11-27 21:00:59.494+00	f
31	\N	decline-push-up	Decline Push-Up	bodyweight	horizontal_push	{"Decline Push Up","Decline Push Ups","Feet Elevated Push Up"}	2026-11-27 21:00:59.494+00	f
32	\N	knee-push-up	Knee Push-Up	bodyweight	horizontal_push	{"Push Up (Knees)","Kneeling Push Up","Knee Push Up","Modified Push Up"}	2026-11-27 21:00:59.494+00	f
33	\N	clap-push-up	Clap Push-Up	bodyweight	horizontal_push	{"Clap Push Ups","Clap Push Up","Plyo Push Up","Plyometric Push Up"}	2026-11-27 21:00:59.494+00	f
34	\N	one-arm-push-up	One-Arm Push-Up	bodyweight	horizontal_push	{"One Arm Push Up","Single Arm Push Up"}	2026-11-27 21:00:59.494+00	f
35	\N	suspension-chest-press	Suspension Chest Press	suspension	horizontal_push	{"TRX Chest Press","Chest Press (Suspension)"}	2026-11-27 21:00:59.494+00	f
36	\N	suspension-fly	Suspension Fly	suspension	isolation	{"Chest Fly (Suspension)","TRX Chest Fly"}	2026-11-27 21:00:59.494+00	f
37	\N	chest-dip	Chest Dip	bodyweight	vertical_push	{"Chest Dip (Weighted)","Chest Dips",Dip,Dips,"Weighted Dip","Weighted Dips","Parallel Bar Dip","Dip (Weighted)","Ring Dips","Ring Dip"}	2026-11-27 21:00:59.494+00	f
38	\N	assisted-chest-dip	Assisted Dip	machine	vertical_push	{"Chest Dip (Assisted)","Assisted Dips","Assisted Chest Dip","Dip (Assisted)","Machine Assisted Dip"}	2026-11-27 21:00:59.494+00	f
39	\N	overhead-press	Barbell Overhead Press	barbell	vertical_push	{"Overhead Press (Barbell)","Overhead Press","Standing Military Press (Barbell)","Strict Military Press (Barbell)","Barbell Shoulder Press","Military Press","Military Press (Barbell)","Shoulder Press (Barbell)","Standing Barbell Shoulder Press","Barbell Strict Press","Standing Overhead Press",OHP}	2026-11-27 21:00:59.494+00	f
40	\N	seated-barbell-press	Seated Barbell Press	barbell	vertical_push	{"Seated Overhead Press (Barbell)","Seated Overhead Press","Seated Barbell Shoulder Press","Seated Military Press","Barbell Seated Overhead Press","Seated Barbell Overhead Press"}	2026-11-27 21:00:59.494+00	f
41	\N	behind-the-neck-press	Behind-the-Neck Press	barbell	vertical_push	{"Behind The Neck Barbell Press","Behind the Neck Press (Barbell)","Behind The Neck Press"}	2026-11-27 21:00:59.494+00	f
42	\N	push-press	Push Press	barbell	vertical_push	{"Push Press (Barbell)","Barbell Push Press","Push Jerk"}	2026-11-27 21:00:59.494+00	f
43	\N	landmine-press	Landmine Press	barbell	vertical_push	{"Single Arm Landmine Press (Barbell)","Single Arm Landmine Press","Landmine Press (Barbell)","Half Kneeling Landmine Press","Kneeled Shoulder Press"}	2026-11-27 21:00:59.494+00	f
44	\N	log-press	Log Press	other	vertical_push	{"Strongman Log Press"}	2026-11-27 21:00:59.494+00	f
45	\N	dumbbell-shoulder-press	Dumbbell Shoulder Press	dumbbell	vertical_push	{"Shoulder Press (Dumbbell)","Overhead Press (Dumbbell)","Standing Dumbbell Shoulder Press","Shoulder Press","One-Arm Standing Dumbbell Press","Standing Dumbbell Press","Dumbbell Overhead Press","Standing Shoulder Press","Single Arm Overhead Press","Single Arm Dumbbell Shoulder Press","Dumbbell Military Press"}	2026-11-27 21:00:59.494+00	f
46	\N	seated-dumbbell-shoulder-press	Seated Dumbbell Shoulder Press	dumbbell	vertical_push	{"Seated Overhead Press (Dumbbell)","Seated Dumbbell Press","Seated Shoulder Press (Dumbbell)","Seated Dumbbell Overhead Press","Dumbbell Seated Shoulder Press"}	2026-11-27 21:00:59.494+00	f
47	\N	arnold-press	Arnold Press	dumbbell	vertical_push	{"Arnold Press (Dumbbell)","Arnold Dumbbell Press","Seated Arnold Press","Dumbbell Arnold Press"}	2026-11-27 21:00:59.494+00	f
48	\N	machine-shoulder-press	Machine Shoulder Press	machine	vertical_push	{"Shoulder Press (Machine)","Seated Shoulder Press (Machine)","Shoulder Press (Plate Loaded)","Shoulder Press (Machine Plates)","Machine Overhead Press","Hammerstrength Shoulder Press","Hammer Strength Shoulder Press","Freemotion Shoulder Press","Overhead Press (Machine)","Iso-Lateral Shoulder Press (Machine)","Viking Press"}	2026-11-27 21:00:59.494+00	f
49	\N	smith-machine-overhead-press	Smith Machine Overhead Press	smith_machine	vertical_push	{"Overhead Press (Smith Machine)","Smith Machine Shoulder Press","Smith Machine Overhead Shoulder Press","Shoulder Press (Smith Machine)"}	2026-11-27 21:00:59.494+00	f
50	\N	cable-shoulder-press	Cable Shoulder Press	cable	vertical_push	{"Overhead Press (Cable)","Shoulder Press (Cable)"}	2026-11-27 21:00:59.494+00	f
51	\N	band-overhead-press	Band Overhead Press	band	vertical_push	{"Overhead Press (Band)","Shoulder Press (Band)","Resistance Band Shoulder Press"}	2026-11-27 21:00:59.494+00	f
52	\N	kettlebell-press	Kettlebell Press	kettlebell	vertical_push	{"Kettlebell Shoulder Press","Kettlebell Overhead Press","Single Arm Kettlebell Shoulder Press","Overhead Press (Kettlebell)","Kettlebell Jerk"}	2026-11-27 21:00:59.494+00	f
53	\N	pike-push-up	Pike Push-Up	bodyweight	vertical_push	{"Pike Pushup","Pike Push Up","Pike Push Ups"}	2026-11-27 21:00:59.494+00	f
54	\N	handstand-push-up	Handstand Push-Up	bodyweight	vertical_push	{"Handstand Push Up","Handstand Push Ups",HSPU}	2026-11-27 21:00:59.494+00	f
55	\N	handstand-hold	Handstand Hold	bodyweight	vertical_push	{Handstand,"Wall Handstand"}	2026-11-27 21:00:59.494+00	f
56	\N	dumbbell-lateral-raise	Dumbbell Lateral Raise	dumbbell	isolation	{"Lateral Raise (Dumbbell)","Lateral Dumbbell Raise","Lateral Raise","Lateral Raises","Dumbbell Side Lateral Raise","Side Lateral Raise","Dumbbell Shoulder Raise","Standing Dumbbell Lateral Raise","Single Arm Lateral Raise (Dumbbell)","Iron Cross","Side Laterals to Front Raise"}	2026-11-27 21:00:59.494+00	f
57	\N	seated-lateral-raise	Seated Lateral Raise	dumbbell	isolation	{"Seated Lateral Raise (Dumbbell)","Seated Dumbbell Lateral Raise"}	2026-11-27 21:00:59.494+00	f
58	\N	cable-lateral-raise	Cable Lateral Raise	cable	isolation	{"Lateral Raise (Cable)","Single Arm Lateral Raise (Cable)","Single Arm Cable Lateral Raise","Cable Single Arm Lateral Raise"}	2026-11-27 21:00:59.494+00	f
59	\N	machine-lateral-raise	Machine Lateral Raise	machine	isolation	{"Lateral Raise (Machine)","Lateral Machine Raise","Seated Machine Lateral Raise"}	2026-11-27 21:00:59.494+00	f
60	\N	band-lateral-raise	Band Lateral Raise	band	isolation	{"Lateral Raise (Band)","Resistance Band Lateral Raise"}	2026-11-27 21:00:59.494+00	f
61	\N	dumbbell-front-raise	Dumbbell Front Raise	dumbbell	isolation	{"Front Raise (Dumbbell)","Front Dumbbell Raise","Front Raise","Alternating Dumbbell Front Raise"}	2026-11-27 21:00:59.494+00	f
62	\N	barbell-front-raise	Barbell Front Raise	barbell	isolation	{"Front Raise (Barbell)"}	2026-11-27 21:00:59.494+00	f
63	\N	cable-front-raise	Cable Front Raise	cable	isolation	{"Front Raise (Cable)"}	2026-11-27 21:00:59.494+00	f
64	\N	plate-front-raise	Plate Front Raise	plate	isolation	{"Front Raise (Plate)","Front Plate Raise","Overhead Plate Raise","Plate Raise"}	2026-11-27 21:00:59.494+00	f
65	\N	band-front-raise	Band Front Raise	band	isolation	{"Front Raise (Band)"}	2026-11-27 21:00:59.494+00	f
66	\N	dumbbell-reverse-fly	Dumbbell Reverse Fly	dumbbell	isolation	{"Reverse Fly (Dumbbell)","Rear Delt Reverse Fly (Dumbbell)","Rear Delt Dumbbell Raise","Dumbbell Rear Delt Raise","Rear Delt Fly","Rear Delt Raise","Dumbbell Back Fly","Bent Over Dumbbell Reverse Fly","Dumbbell Rear Delt Fly","Rear Delt Fly (Dumbbell)","Seated Dumbbell Rear Delt Raise","Back Flies","Bent Over Rear Delt Raise","Reverse Fly","Chest Supported Reverse Fly (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
67	\N	machine-reverse-fly	Machine Reverse Fly	machine	isolation	{"Reverse Fly (Machine)","Rear Delt Reverse Fly (Machine)","Rear Delt Machine Fly","Machine Rear Delt Fly","Reverse Pec Deck","Reverse Pec Deck Fly","Rear Delt Fly (Machine)","Reverse Machine Fly"}	2026-11-27 21:00:59.494+00	f
68	\N	cable-reverse-fly	Cable Reverse Fly	cable	isolation	{"Reverse Fly (Cable)","Rear Delt Reverse Fly (Cable)","Reverse Fly Single Arm (Cable)","Cable Rear Delt Fly","Rear Delt Fly (Cable)","Single Arm Cable Rear Delt Fly"}	2026-11-27 21:00:59.494+00	f
69	\N	suspension-reverse-fly	Suspension Reverse Fly	suspension	isolation	{"TRX T Deltoid Fly","Reverse Fly (Suspension)","TRX Reverse Fly"}	2026-11-27 21:00:59.494+00	f
70	\N	band-pull-apart	Band Pull-Apart	band	isolation	{"Band Pullaparts","Band Pull Apart","Pull Apart (Band)","Band Pull-Aparts","Resistance Band Pull Apart"}	2026-11-27 21:00:59.494+00	f
71	\N	face-pull	Face Pull	cable	horizontal_pull	{"Face Pull (Cable)","Cable Face Pull","Face Pulls","Rope Face Pull","Cable Rope Face Pull","Face Pull (Band)"}	2026-11-27 21:00:59.494+00	f
72	\N	y-raise	Y Raise	dumbbell	isolation	{"Chest Supported Y Raise (Dumbbell)","Y Raise (Dumbbell)","Incline Y Raise","Y Raises (Cable)"}	2026-11-27 21:00:59.494+00	f
73	\N	barbell-upright-row	Barbell Upright Row	barbell	vertical_pull	{"Upright Row (Barbell)","Upright Row","EZ Bar Upright Row"}	2026-11-27 21:00:59.494+00	f
74	\N	dumbbell-upright-row	Dumbbell Upright Row	dumbbell	vertical_pull	{"Upright Row (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
75	\N	cable-upright-row	Cable Upright Row	cable	vertical_pull	{"Upright Row (Cable)"}	2026-11-27 21:00:59.494+00	f
76	\N	smith-machine-upright-row	Smith Machine Upright Row	smith_machine	vertical_pull	{"Upright Row (Smith Machine)"}	2026-11-27 21:00:59.494+00	f
77	\N	around-the-world	Around the World	dumbbell	isolation	{"Around The World (Dumbbell)","Dumbbell Around the World","Around The Worlds"}	2026-11-27 21:00:59.494+00	f
78	\N	kettlebell-halo	Kettlebell Halo	kettlebell	isolation	{"Halo (Kettlebell)","Kettlebell Around the World"}	2026-11-27 21:00:59.494+00	f
79	\N	battle-ropes	Battle Ropes	other	cardio	{"Battle Rope","Battle Ropes Waves"}	2026-11-27 21:00:59.494+00	f
80	\N	pull-up	Pull-Up	bodyweight	vertical_pull	{"Pull Up","Pull Ups",Pullup,Pullups,"Pull Up (Weighted)","Weighted Pull Up","Weighted Pull Ups","Mixed Grip Pull-Up","Ring Pull Up","Kipping Pull Up","Butterfly Pull Up","Pull Up (Bodyweight)","Sternum Pull up (Gironda)","Close Grip Pull Up"}	2026-11-27 21:00:59.494+00	f
81	\N	wide-pull-up	Wide-Grip Pull-Up	bodyweight	vertical_pull	{"Wide Pull Up","Wide Grip Pull Up","Wide Grip Pull Ups"}	2026-11-27 21:00:59.494+00	f
82	\N	neutral-grip-pull-up	Neutral-Grip Pull-Up	bodyweight	vertical_pull	{"Neutral Grip Pull Up","Neutral Chin Up","V-Bar Pullup","Neutral Grip Pull Ups","Hammer Grip Pull Up"}	2026-11-27 21:00:59.494+00	f
83	\N	assisted-pull-up	Assisted Pull-Up	machine	vertical_pull	{"Pull Up (Assisted)","Assisted Pull Up","Pull Up (Band)","Assisted Neutral Grip Pull Up","Assisted Wide Grip Pull Up","Band Assisted Pull Up","Machine Assisted Pull Up","Assisted Pull Ups"}	2026-11-27 21:00:59.494+00	f
84	\N	negative-pull-up	Negative Pull-Up	bodyweight	vertical_pull	{"Negative Pull Up","Eccentric Pull Up"}	2026-11-27 21:00:59.494+00	f
85	\N	chin-up	Chin-Up	bodyweight	vertical_pull	{"Chin Up","Chin Ups",Chinup,"Chin Up (Weighted)","Weighted Chin Up","Weighted Chin Ups"}	2026-11-27 21:00:59.494+00	f
86	\N	assisted-chin-up	Assisted Chin-Up	machine	vertical_pull	{"Chin Up (Assisted)","Assisted Chin Up","Band Assisted Chin Up"}	2026-11-27 21:00:59.494+00	f
87	\N	scapular-pull-up	Scapular Pull-Up	bodyweight	vertical_pull	{"Scapular Pull Ups","Scapular Pull Up","Scap Pull Up"}	2026-11-27 21:00:59.494+00	f
88	\N	muscle-up	Muscle-Up	bodyweight	vertical_pull	{"Muscle Up","Muscle Ups","Ring Muscle Up","Bar Muscle Up"}	2026-11-27 21:00:59.494+00	f
89	\N	rope-climb	Rope Climb	other	vertical_pull	{Climbing,"Rope Climbing"}	2026-11-27 21:00:59.494+00	f
90	\N	lat-pulldown	Lat Pulldown	cable	vertical_pull	{"Lat Pulldown (Cable)","Cable Lat Pulldown","Lat Pull Down","Lat Pulldowns","Wide Grip Lat Pulldown","Lat Pulldown - Wide Grip (Cable)","Wide Grip Pull Down","Wide-Grip Pulldown","Lat Pulldown (Wide Grip)","Neutral Grip Lat Pulldown"}	2026-11-27 21:00:59.494+00	f
91	\N	close-grip-lat-pulldown	Close-Grip Lat Pulldown	cable	vertical_pull	{"Lat Pulldown - Close Grip (Cable)","V-Bar Pulldown","Close Grip Pulldown","Lat Pulldown (Close Grip)","Lat Pulldown - Neutral Grip (Cable)"}	2026-11-27 21:00:59.494+00	f
92	\N	reverse-grip-lat-pulldown	Reverse-Grip Lat Pulldown	cable	vertical_pull	{"Reverse Grip Lat Pulldown (Cable)","Lat Pulldown - Underhand (Cable)","Underhand Lat Pulldown","Lat Pulldown (Underhand)","Reverse Grip Lat Pulldown"}	2026-11-27 21:00:59.494+00	f
93	\N	single-arm-lat-pulldown	Single-Arm Lat Pulldown	cable	vertical_pull	{"Single Arm Lat Pulldown","Lat Pulldown (Single Arm)","Single Arm Lat Pulldown (Cable)","One Arm Lat Pulldown","Lat Pulldown - Single Arm (Cable)"}	2026-11-27 21:00:59.494+00	f
94	\N	machine-lat-pulldown	Machine Lat Pulldown	machine	vertical_pull	{"Lat Pulldown (Machine)","Lat Pull Down Machine","Vertical Traction (Machine)","Hammer Strength Lat Pulldown","Iso-Lateral Front Lat Pulldown (Machine)","Machine Pulldown"}	2026-11-27 21:00:59.494+00	f
95	\N	band-lat-pulldown	Band Lat Pulldown	band	vertical_pull	{"Lat Pulldown (Band)","Kneeling Pulldown (Band)","Lat Pulldown - Underhand (Band)"}	2026-11-27 21:00:59.494+00	f
96	\N	straight-arm-pulldown	Straight-Arm Pulldown	cable	isolation	{"Straight Arm Lat Pulldown (Cable)","Rope Straight Arm Pulldown","Straight-Arm Cable Pushdown","Straight Arm Pulldown (Cable)","Cable Straight Arm Pulldown","Straight Arm Lat Pulldown"}	2026-11-27 21:00:59.494+00	f
97	\N	machine-pullover	Machine Pullover	machine	isolation	{"Pullover (Machine)","Nautilus Pullover","Lat Pullover"}	2026-11-27 21:00:59.494+00	f
98	\N	cable-pullover	Cable Pullover	cable	isolation	{"Pullover (Cable)","Cable Lat Pullover"}	2026-11-27 21:00:59.494+00	f
99	\N	barbell-row	Barbell Row	barbell	horizontal_pull	{"Bent Over Row (Barbell)","Bent Over Barbell Row","Barbell Bent Over Row","Bent Over Row","Barbell Rows","Bent-Over Row"}	2026-11-27 21:00:59.494+00	f
100	\N	underhand-barbell-row	Underhand Barbell Row	barbell	horizontal_pull	{"Bent Over Row - Underhand (Barbell)","Yates Row","Reverse Grip Barbell Row","Underhand Bent Over Row","Reverse Grip Bent Over Row (Barbell)"}	2026-11-27 21:00:59.494+00	f
101	\N	pendlay-row	Pendlay Row	barbell	horizontal_pull	{"Pendlay Row (Barbell)","Barbell Pendlay Row"}	2026-11-27 21:00:59.494+00	f
102	\N	t-bar-row	T-Bar Row	barbell	horizontal_pull	{"T Bar Row","T-Bar Row (Barbell)","T Bar Row (Plate Loaded)","Landmine T-Bar Row"}	2026-11-27 21:00:59.494+00	f
103	\N	landmine-row	Landmine Row	barbell	horizontal_pull	{"Landmine Row (Barbell)","Single Arm Landmine Row"}	2026-11-27 21:00:59.494+00	f
104	\N	meadows-row	Meadows Row	barbell	horizontal_pull	{"Meadows Rows (Barbell)","Meadows Row (Barbell)","Shotgun Row"}	2026-11-27 21:00:59.494+00	f
105	\N	dumbbell-row	Dumbbell Row	dumbbell	horizontal_pull	{"Bent Over One Arm Row (Dumbbell)","One Arm Dumbbell Row","Single Arm Dumbbell Row","One-Arm Dumbbell Row","Single Arm Row (Dumbbell)","Dumbbell Rows","Single Arm Row","Kroc Row","Dumbbell Dead Row"}	2026-11-27 21:00:59.494+00	f
106	\N	bent-over-dumbbell-row	Bent-Over Dumbbell Row	dumbbell	horizontal_pull	{"Bent Over Row (Dumbbell)","Bent Over Two Dumbbell Row","Two Arm Dumbbell Row"}	2026-11-27 21:00:59.494+00	f
107	\N	chest-supported-dumbbell-row	Chest-Supported Dumbbell Row	dumbbell	horizontal_pull	{"Chest Supported Incline Row (Dumbbell)","Incline Row (Dumbbell)","Incline Dumbbell Row","Chest Supported Row (Dumbbell)","Dumbbell Incline Row","Seal Row","Helms Row"}	2026-11-27 21:00:59.494+00	f
108	\N	renegade-row	Renegade Row	dumbbell	horizontal_pull	{"Renegade Row (Dumbbell)","Dumbbell Renegade Row"}	2026-11-27 21:00:59.494+00	f
109	\N	kettlebell-row	Kettlebell Row	kettlebell	horizontal_pull	{"Gorilla Row (Kettlebell)","Bent Over Row (Kettlebell)","Kettlebell Gorilla Row","Single Arm Kettlebell Row","Alternating Kettlebell Row"}	2026-11-27 21:00:59.494+00	f
110	\N	seated-cable-row	Seated Cable Row	cable	horizontal_pull	{"Seated Row (Cable)","Seated Cable Row - V Grip (Cable)","Seated Cable Row - Bar Grip","Cable Row","Seated Cable Rows","Seated Cable Row - V Grip","Low Cable Row"}	2026-11-27 21:00:59.494+00	f
111	\N	wide-grip-seated-cable-row	Wide-Grip Seated Cable Row	cable	horizontal_pull	{"Seated Wide-Grip Row (Cable)","Seated Cable Row - Bar Wide Grip","Wide Grip Seated Cable Row","Wide Grip Cable Row"}	2026-11-27 21:00:59.494+00	f
112	\N	single-arm-cable-row	Single-Arm Cable Row	cable	horizontal_pull	{"Single Arm Cable Row","One Arm Cable Row","Seated One Arm Cable Row","Standing Single Arm Cable Row"}	2026-11-27 21:00:59.494+00	f
113	\N	machine-row	Machine Row	machine	horizontal_pull	{"Seated Row (Machine)","Iso-Lateral Row (Machine)","Iso-Lateral Low Row","Iso-Lateral Low Row (Machine)","Hammer Strength Row","Hammerstrength Iso Row","Hammerstrength Row","Row Machine","Low Row (Machine)","Seated Machine Row","Diverging Seated Row","Iso-Lateral Row","Row (Machine)","Chest Supported Machine Row","Chest Supported Row (Machine)"}	2026-11-27 21:00:59.494+00	f
114	\N	machine-high-row	Machine High Row	machine	horizontal_pull	{"Iso-Lateral High Row (Machine)","Hammerstrength High Row","Hammer Strength High Row","High Row (Machine)","High Row"}	2026-11-27 21:00:59.494+00	f
115	\N	machine-t-bar-row	Machine T-Bar Row	machine	horizontal_pull	{"T-Bar Row Machine","T Bar Row (Machine)","Chest Supported T-Bar Row","Lying T-Bar Row"}	2026-11-27 21:00:59.494+00	f
116	\N	smith-machine-row	Smith Machine Row	smith_machine	horizontal_pull	{"Bent Over Row (Smith Machine)","Smith Machine Bent Over Row"}	2026-11-27 21:00:59.494+00	f
117	\N	inverted-row	Inverted Row	bodyweight	horizontal_pull	{"Inverted Row (Bodyweight)","Australian Pull Up","Bodyweight Row","Ring Row","Inverted Horizontal Ring Rows","Inverted Rows"}	2026-11-27 21:00:59.494+00	f
118	\N	suspension-row	Suspension Row	suspension	horizontal_pull	{"Low Row (Suspension)","TRX Row","Row (Suspension)","TRX Inverted Row"}	2026-11-27 21:00:59.494+00	f
119	\N	band-row	Band Row	band	horizontal_pull	{"Bent Over Row (Band)","Seated Row (Band)","Band Seated Row","Resistance Band Row"}	2026-11-27 21:00:59.494+00	f
120	\N	squat-row	Squat Row	band	other	{"Squat Row (Band)","TRX Squat and Row"}	2026-11-27 21:00:59.494+00	f
121	\N	barbell-shrug	Barbell Shrug	barbell	isolation	{"Shrug (Barbell)","Barbell Shrugs",Shrug,Shrugs,"Behind the Back Shrug (Barbell)"}	2026-11-27 21:00:59.494+00	f
122	\N	dumbbell-shrug	Dumbbell Shrug	dumbbell	isolation	{"Shrug (Dumbbell)","Dumbbell Shrugs"}	2026-11-27 21:00:59.494+00	f
123	\N	machine-shrug	Machine Shrug	machine	isolation	{"Shrug (Machine)","Machine Shoulder Shrug","Hammerstrength Shrug"}	2026-11-27 21:00:59.494+00	f
124	\N	smith-machine-shrug	Smith Machine Shrug	smith_machine	isolation	{"Shrug (Smith Machine)","Smith Machine Behind the Back Shrug"}	2026-11-27 21:00:59.494+00	f
125	\N	cable-shrug	Cable Shrug	cable	isolation	{"Shrug (Cable)","Cable Shrugs"}	2026-11-27 21:00:59.494+00	f
126	\N	trap-bar-shrug	Trap-Bar Shrug	trap_bar	isolation	{"Shrug (Trap Bar)","Trap Bar Shrug"}	2026-11-27 21:00:59.494+00	f
127	\N	jump-shrug	Jump Shrug	barbell	olympic	{"Jump Shrug (Barbell)","Barbell Jump Shrug"}	2026-11-27 21:00:59.494+00	f
128	\N	back-extension	Back Extension	bodyweight	hinge	{"Back Extension (Hyperextension)","Back Extension (Weighted Hyperextension)","Back Extensions",Hyperextension,Hyperextensions,"Incline Back Extension","45 Degree Hyperextension","Back Extension (Weighted)","Back Extension Plank","Roman Chair Back Extension"}	2026-11-27 21:00:59.494+00	f
129	\N	machine-back-extension	Machine Back Extension	machine	hinge	{"Back Extension (Machine)","Seated Back Extension","Lower Back Machine"}	2026-11-27 21:00:59.494+00	f
130	\N	reverse-hyperextension	Reverse Hyperextension	machine	hinge	{"Reverse Hyperextension (Machine)","Reverse Hyper","Reverse Hyperextensions","Balance Trainer Reverse Hyperextension"}	2026-11-27 21:00:59.494+00	f
131	\N	superman	Superman	bodyweight	core	{"Superman Hold",Supermans,"Superman with Scaption","Dumbbell Superman"}	2026-11-27 21:00:59.494+00	f
132	\N	rack-pull	Rack Pull	barbell	hinge	{"Rack Pull (Barbell)","Rack Pulls","Barbell Rack Pull","Block Pull (Barbell)"}	2026-11-27 21:00:59.494+00	f
133	\N	neck-curl	Neck Curl	plate	isolation	{"Lying Neck Curls","Lying Neck Curls (Weighted)","Neck Curl (Weighted)"}	2026-11-27 21:00:59.494+00	f
134	\N	neck-extension	Neck Extension	plate	isolation	{"Lying Neck Extension","Lying Neck Extension (Weighted)","Face Down Plate Neck Resistance"}	2026-11-27 21:00:59.494+00	f
135	\N	barbell-curl	Barbell Curl	barbell	isolation	{"Bicep Curl (Barbell)","Barbell Bicep Curl","Standing Barbell Curl","Biceps Curl (Barbell)","21s Bicep Curl","Strict Curl","Barbell Biceps Curl"}	2026-11-27 21:00:59.494+00	f
136	\N	ez-bar-curl	EZ-Bar Curl	ez_bar	isolation	{"EZ Bar Biceps Curl","EZ Bar Curl","Bicep Curl (EZ Bar)","Incline EZ-Bar Curl","EZ Bar Bicep Curl"}	2026-11-27 21:00:59.494+00	f
137	\N	drag-curl	Drag Curl	barbell	isolation	{"Drag Curl (Barbell)","Barbell Drag Curl"}	2026-11-27 21:00:59.494+00	f
138	\N	dumbbell-curl	Dumbbell Curl	dumbbell	isolation	{"Bicep Curl (Dumbbell)","Dumbbell Bicep Curl","Bicep Curl","Biceps Curl","Bicep Curls","Seated Dumbbell Curl","Alternating Dumbbell Curl","Dumbbell Biceps Curl","Waiter Curl (Dumbbell)","Biceps Curl (Dumbbell)","Seated Bicep Curl (Dumbbell)","Dumbbell Alternate Bicep Curl","Alternating Dumbbell Bicep Curl"}	2026-11-27 21:00:59.494+00	f
139	\N	incline-dumbbell-curl	Incline Dumbbell Curl	dumbbell	isolation	{"Incline Curl (Dumbbell)","Seated Incline Curl (Dumbbell)","Seated Incline Dumbbell Curl","Incline Bicep Curl (Dumbbell)","Incline Dumbbell Bicep Curl"}	2026-11-27 21:00:59.494+00	f
140	\N	hammer-curl	Hammer Curl	dumbbell	isolation	{"Hammer Curl (Dumbbell)","Dumbbell Hammer Curl","Hammer Curls","Seated Hammer Curl","Incline Hammer Curl","Incline Hammer Curls","Alternating Hammer Curl","Dumbbell Hammer Curls","Incline Hammer Curl (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
141	\N	cross-body-hammer-curl	Cross-Body Hammer Curl	dumbbell	isolation	{"Cross Body Hammer Curl","Cross Body Hammer Curls","Cross Body Hammer Curl (Dumbbell)","Pinwheel Curl (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
142	\N	cable-hammer-curl	Cable Hammer Curl	cable	isolation	{"Hammer Curl (Cable)","Rope Cable Curl","Cable Rope Hammer Curl","Rope Hammer Curl","Cable Rope Curl"}	2026-11-27 21:00:59.494+00	f
143	\N	band-hammer-curl	Band Hammer Curl	band	isolation	{"Hammer Curl (Band)"}	2026-11-27 21:00:59.494+00	f
144	\N	band-curl	Band Curl	band	isolation	{"Bicep Curl (Band)","Band Bicep Curl","Resistance Band Curl"}	2026-11-27 21:00:59.494+00	f
145	\N	concentration-curl	Concentration Curl	dumbbell	isolation	{"Concentration Curl (Dumbbell)","Dumbbell Concentration Curl","Concentration Curls"}	2026-11-27 21:00:59.494+00	f
146	\N	preacher-curl	Barbell Preacher Curl	barbell	isolation	{"Preacher Curl (Barbell)"}	2026-11-27 21:00:59.494+00	f
147	\N	ez-bar-preacher-curl	EZ-Bar Preacher Curl	ez_bar	isolation	{"Preacher Curl","Preacher Curl (EZ Bar)","EZ Bar Preacher Curl"}	2026-11-27 21:00:59.494+00	f
148	\N	dumbbell-preacher-curl	Dumbbell Preacher Curl	dumbbell	isolation	{"Preacher Curl (Dumbbell)","Single Arm Preacher Curl","Single Arm Dumbbell Preacher Curl"}	2026-11-27 21:00:59.494+00	f
149	\N	machine-preacher-curl	Machine Preacher Curl	machine	isolation	{"Preacher Curl (Machine)","Preacher Curl Machine"}	2026-11-27 21:00:59.494+00	f
150	\N	machine-curl	Machine Curl	machine	isolation	{"Bicep Curl (Machine)","Machine Bicep Curl","Seated Machine Curl","Machine Bicep Curls","Biceps Curl (Machine)"}	2026-11-27 21:00:59.494+00	f
151	\N	cable-curl	Cable Curl	cable	isolation	{"Bicep Curl (Cable)","Cable Bicep Curl","Single Arm Curl (Cable)","Single Arm Cable Bicep Curl","Cable Biceps Curl","Single Arm Cable Curl","Preacher Curl (Cable)"}	2026-11-27 21:00:59.494+00	f
152	\N	bayesian-curl	Bayesian Curl	cable	isolation	{"Behind the Back Curl (Cable)","Bayesian Cable Curl","Bayesian Curl (Cable)","Behind The Back Cable Curl"}	2026-11-27 21:00:59.494+00	f
153	\N	overhead-cable-curl	Overhead Cable Curl	cable	isolation	{"Overhead Curl (Cable)","High Cable Curl"}	2026-11-27 21:00:59.494+00	f
154	\N	spider-curl	Spider Curl	dumbbell	isolation	{"Spider Curl (Dumbbell)","Spider Curl (Barbell)","Spider Curls","Prone Incline Curl"}	2026-11-27 21:00:59.494+00	f
155	\N	zottman-curl	Zottman Curl	dumbbell	isolation	{"Zottman Curl (Dumbbell)","Zottman Preacher Curl","Dumbbell Zottman Curl"}	2026-11-27 21:00:59.494+00	f
156	\N	plate-curl	Plate Curl	plate	isolation	{"Bicep Curl (Plate)"}	2026-11-27 21:00:59.494+00	f
157	\N	kettlebell-curl	Kettlebell Curl	kettlebell	isolation	{"Bicep Curl (Kettlebell)"}	2026-11-27 21:00:59.494+00	f
158	\N	suspension-curl	Suspension Curl	suspension	isolation	{"Bicep Curl (Suspension)","TRX Bicep Curl","TRX Biceps Curl"}	2026-11-27 21:00:59.494+00	f
159	\N	reverse-barbell-curl	Reverse Barbell Curl	barbell	isolation	{"Reverse Curl (Barbell)","Reverse Curl","EZ-Bar Reverse Grip Curl","Reverse EZ Bar Curl","Reverse Curl (EZ Bar)","Reverse Grip Barbell Curl"}	2026-11-27 21:00:59.494+00	f
160	\N	reverse-dumbbell-curl	Reverse Dumbbell Curl	dumbbell	isolation	{"Reverse Curl (Dumbbell)","Reverse Grip Concentration Curl","Reverse Grip Concentration Curl (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
161	\N	reverse-cable-curl	Reverse Cable Curl	cable	isolation	{"Reverse Curl (Cable)","Reverse Curl (Band)"}	2026-11-27 21:00:59.494+00	f
162	\N	close-grip-bench-press	Close-Grip Bench Press	barbell	horizontal_push	{"Bench Press - Close Grip (Barbell)","Bench Press Close Grip (Barbell)","Close Grip Barbell Bench Press","Close Grip Bench Press","Close Grip Bench Pin Press","Barbell Close Grip Bench Press","Close Grip Bench Press (Barbell)"}	2026-11-27 21:00:59.494+00	f
163	\N	smith-machine-close-grip-bench-press	Smith Machine Close-Grip Bench Press	smith_machine	horizontal_push	{"Bench Press - Close Grip (Smith Machine)","Close Grip Bench Press (Smith Machine)"}	2026-11-27 21:00:59.494+00	f
164	\N	close-grip-push-up	Close-Grip Push-Up	bodyweight	horizontal_push	{"Push Up - Close Grip","Close Grip Push Up","Tricep Push Up","Narrow Push Up"}	2026-11-27 21:00:59.494+00	f
165	\N	diamond-push-up	Diamond Push-Up	bodyweight	horizontal_push	{"Diamond Push Up","Diamond Push Ups"}	2026-11-27 21:00:59.494+00	f
166	\N	jm-press	JM Press	barbell	horizontal_push	{"JM Press (Barbell)","JM Press (Smith Machine)"}	2026-11-27 21:00:59.494+00	f
167	\N	triceps-dip	Triceps Dip	bodyweight	vertical_push	{"Parallel Bar Triceps Dip","Triceps Dip (Weighted)","Tricep Dip","Tricep Dips","Triceps Dips","Triceps Dip (Bodyweight)"}	2026-11-27 21:00:59.494+00	f
168	\N	assisted-triceps-dip	Assisted Triceps Dip	machine	vertical_push	{"Triceps Dip (Assisted)","Assisted Tricep Dip"}	2026-11-27 21:00:59.494+00	f
169	\N	machine-dip	Machine Dip	machine	vertical_push	{"Seated Dip Machine","Machine Tricep Dip","Seated Dip (Machine)","Triceps Dip (Machine)","Dip Machine"}	2026-11-27 21:00:59.494+00	f
170	\N	bench-dip	Bench Dip	bodyweight	vertical_push	{"Bench Dips","Floor Triceps Dip","Bench Dip (Weighted)"}	2026-11-27 21:00:59.494+00	f
171	\N	triceps-pushdown	Triceps Pushdown	cable	isolation	{"Triceps Pushdown (Cable - Straight Bar)","Triceps Pushdown (Cable)","Tricep Pushdown","Cable Tricep Pushdown","Triceps Pressdown","V-Bar Push Down","Bar Push Down","Cable Triceps Pushdown","Single Arm Triceps Pushdown (Cable)","Cable Underhand Tricep Pushdown","Tricep Pushdown (Cable)","Cable Pushdown","Single Arm Tricep Pushdown","Tricep Pushdowns","Cable Tricep Extension","Cable One Arm Underhand Tricep Extension","Cable One Arm Tricep Side Extension","Cross Body Cable Triceps Extension"}	2026-11-27 21:00:59.494+00	f
172	\N	rope-pushdown	Rope Pushdown	cable	isolation	{"Triceps Rope Pushdown","Rope Push Down","Triceps Pushdown (Cable - Rope)","Cable Rope Tricep Extension","Tricep Rope Pushdown","Rope Tricep Pushdown","Cable Rope Pushdown","Triceps Pushdown (Rope)"}	2026-11-27 21:00:59.494+00	f
173	\N	band-pushdown	Band Pushdown	band	isolation	{"Triceps Pushdown (Band)","Triceps Extension (Band)","Band Tricep Pushdown"}	2026-11-27 21:00:59.494+00	f
174	\N	overhead-cable-triceps-extension	Overhead Cable Triceps Extension	cable	isolation	{"Cable Overhead Triceps Extension","Overhead Triceps Extension (Cable)","Triceps Extension (Cable)","Cable Rope Overhead Triceps Extension","Tricep Overhead Extension with Rope","Overhead Cable Tricep Extension","Overhead Tricep Extension (Cable)","Cable Overhead Tricep Extension"}	2026-11-27 21:00:59.494+00	f
175	\N	dumbbell-overhead-triceps-extension	Dumbbell Overhead Triceps Extension	dumbbell	isolation	{"Triceps Extension (Dumbbell)","Dumbbell Tricep Extension","Triceps Extension","Tricep Extension","Single Arm Tricep Extension (Dumbbell)","Single Arm Dumbbell Tricep Extension","Single Arm Dumbbell Triceps Extension","Overhead Triceps Extension (Dumbbell)","Overhead Tricep Extension","Dumbbell Overhead Tricep Extension","Seated Dumbbell Tricep Extension","French Press (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
176	\N	barbell-overhead-triceps-extension	Barbell Overhead Triceps Extension	barbell	isolation	{"Triceps Extension (Barbell)","Overhead Barbell Extension","EZ-Bar Overhead Tricep Extension","Overhead Triceps Extension (Barbell)","French Press","Tricep Press","Overhead Triceps Extension (EZ Bar)","EZ Bar Overhead Triceps Extension"}	2026-11-27 21:00:59.494+00	f
177	\N	machine-triceps-extension	Machine Triceps Extension	machine	isolation	{"Triceps Extension (Machine)","Machine Tricep Extension","Seated Triceps Press","Seated Tricep Press","Machine Triceps Press","Overhead Triceps Extension (Machine)","Triceps Press (Machine)"}	2026-11-27 21:00:59.494+00	f
178	\N	skullcrusher	Skullcrusher	ez_bar	isolation	{"Skullcrusher (Barbell)","EZ-Bar Skullcrusher","Lying Triceps Extension","Skull Crusher","Skull Crushers",Skullcrushers,"Lying Tricep Extension","EZ Bar Skull Crusher","Barbell Skull Crusher","Skullcrusher (EZ Bar)","Lying Triceps Extension (Barbell)","Incline Bench Triceps Push","Incline Skullcrusher (Barbell)","Lying Triceps Extension (EZ Bar)"}	2026-11-27 21:00:59.494+00	f
179	\N	dumbbell-skullcrusher	Dumbbell Skullcrusher	dumbbell	isolation	{"Skullcrusher (Dumbbell)","Dumbbell Skull Crusher","Lying Triceps Extension (Dumbbell)","Wide-Elbow Triceps Press (Dumbbell)","Dumbbell Lying Triceps Extension"}	2026-11-27 21:00:59.494+00	f
180	\N	cable-skullcrusher	Cable Skullcrusher	cable	isolation	{"Skullcrusher (Cable)","Cable Lying Triceps Extension"}	2026-11-27 21:00:59.494+00	f
181	\N	dumbbell-kickback	Dumbbell Kickback	dumbbell	isolation	{"Triceps Kickback (Dumbbell)","Dumbbell Kickbacks","Tricep Kickbacks","Tricep Kickback","Dumbbell Tricep Kickback","Triceps Kickback"}	2026-11-27 21:00:59.494+00	f
182	\N	cable-triceps-kickback	Cable Triceps Kickback	cable	isolation	{"Triceps Kickback (Cable)","Cable Kickback","Cable Tricep Kickback"}	2026-11-27 21:00:59.494+00	f
183	\N	suspension-triceps-extension	Suspension Triceps Extension	suspension	isolation	{"Triceps Extension (Suspension)","TRX Tricep Extension"}	2026-11-27 21:00:59.494+00	f
184	\N	wrist-curl	Dumbbell Wrist Curl	dumbbell	isolation	{"Seated Palms Up Wrist Curl (Dumbbell)","Seated Palms Up Wrist Curl","Palms-Up Dumbbell Wrist Curl","Wrist Curl (Dumbbell)","Wrist Curl","Wrist Curls"}	2026-11-27 21:00:59.494+00	f
185	\N	barbell-wrist-curl	Barbell Wrist Curl	barbell	isolation	{"Palms-Up Barbell Wrist Curl","Behind the Back Bicep Wrist Curl (Barbell)","Wrist Curl (Barbell)","Behind The Back Wrist Curl (Barbell)"}	2026-11-27 21:00:59.494+00	f
186	\N	reverse-wrist-curl	Reverse Wrist Curl	dumbbell	isolation	{"Palms-Down Dumbbell Wrist Curl","Palms-Down Barbell Wrist Curl","Seated Wrist Extension (Barbell)","Reverse Wrist Curl (Dumbbell)","Reverse Wrist Curl (Barbell)","Wrist Extension (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
187	\N	wrist-roller	Wrist Roller	other	isolation	{"Wrist Rollers","Forearm Roller"}	2026-11-27 21:00:59.494+00	f
188	\N	dead-hang	Dead Hang	bodyweight	carry	{"Dead Hangs","Bar Hang","Dead Hang (Weighted)"}	2026-11-27 21:00:59.494+00	f
189	\N	plate-pinch	Plate Pinch	plate	carry	{"Plate Pinch Hold","Hand Gripper",Gripper}	2026-11-27 21:00:59.494+00	f
190	\N	farmers-walk	Farmer's Walk	dumbbell	carry	{"Farmers Walk","Farmer Walk","Farmers Carry","Farmer's Carry","Farmer's Walk (Dumbbell)","Suitcase Carry","Farmers Walk (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
191	\N	kettlebell-carry	Kettlebell Carry	kettlebell	carry	{"Kettlebell Single Arm Farmer Walk","Farmers Walk (Kettlebell)","Kettlebell Farmer Walk","Kettlebell Suitcase Carry"}	2026-11-27 21:00:59.494+00	f
192	\N	barbell-squat	Barbell Squat	barbell	squat	{"Squat (Barbell)","Back Squat","Barbell Back Squat",Squat,Squats,"Full Squat","High Bar Squat (Barbell)","Low Bar Squat (Barbell)","Back Squat (Barbell)","Olympic Squat","Barbell Squats"}	2026-11-27 21:00:59.494+00	f
193	\N	pause-squat	Pause Squat	barbell	squat	{"Pause Squat (Barbell)","Paused Squat (Barbell)","Paused Squat"}	2026-11-27 21:00:59.494+00	f
194	\N	front-squat	Front Squat	barbell	squat	{"Front Squat (Barbell)","Barbell Front Squat","Front Squats","Front Squat to a Bench"}	2026-11-27 21:00:59.494+00	f
195	\N	box-squat	Box Squat	barbell	squat	{"Box Squat (Barbell)","Barbell Box Squat"}	2026-11-27 21:00:59.494+00	f
196	\N	overhead-squat	Overhead Squat	barbell	squat	{"Overhead Squat (Barbell)","Barbell Overhead Squat","Snatch Balance","Single Arm Overhead Dumbbell Squat","Single Arm Overhead Kettlebell Squat"}	2026-11-27 21:00:59.494+00	f
197	\N	zercher-squat	Zercher Squat	barbell	squat	{"Zercher Squat (Barbell)"}	2026-11-27 21:00:59.494+00	f
198	\N	safety-bar-squat	Safety-Bar Squat	barbell	squat	{"Safety Bar Squat","Squat (Safety Bar)","SSB Squat","Safety Squat Bar Squat"}	2026-11-27 21:00:59.494+00	f
199	\N	barbell-hack-squat	Barbell Hack Squat	barbell	squat	{"Hack Squat (Barbell)"}	2026-11-27 21:00:59.494+00	f
200	\N	sumo-squat	Sumo Squat	dumbbell	squat	{"Sumo Squat (Dumbbell)","Sumo Squat (Barbell)","Sumo Dumbbell Squat","Dumbbell Sumo Squat","Plie Squat"}	2026-11-27 21:00:59.494+00	f
201	\N	kettlebell-sumo-squat	Kettlebell Sumo Squat	kettlebell	squat	{"Sumo Squat (Kettlebell)"}	2026-11-27 21:00:59.494+00	f
202	\N	goblet-squat	Goblet Squat	dumbbell	squat	{"Dumbbell Goblet Squat","Goblet Squat (Dumbbell)","Goblet Squats"}	2026-11-27 21:00:59.494+00	f
203	\N	kettlebell-goblet-squat	Kettlebell Goblet Squat	kettlebell	squat	{"Goblet Squat (Kettlebell)","Kettlebell Squat"}	2026-11-27 21:00:59.494+00	f
204	\N	kettlebell-front-squat	Kettlebell Front Squat	kettlebell	squat	{"Front Squat (Kettlebell)","Double Kettlebell Front Squat"}	2026-11-27 21:00:59.494+00	f
205	\N	dumbbell-squat	Dumbbell Squat	dumbbell	squat	{"Squat (Dumbbell)","Dumbbell Front Squat"}	2026-11-27 21:00:59.494+00	f
206	\N	smith-machine-squat	Smith Machine Squat	smith_machine	squat	{"Squat (Smith Machine)","Smith Squat","Smith Machine Front Squat"}	2026-11-27 21:00:59.494+00	f
207	\N	machine-squat	Machine Squat	machine	squat	{"Squat (Machine)","V-Squat (Machine)","V Squat"}	2026-11-27 21:00:59.494+00	f
208	\N	hack-squat	Hack Squat	machine	squat	{"Hack Squat (Machine)","Machine Hack Squat","Hack Squat Machine"}	2026-11-27 21:00:59.494+00	f
209	\N	pendulum-squat	Pendulum Squat	machine	squat	{"Pendulum Squat (Machine)"}	2026-11-27 21:00:59.494+00	f
210	\N	belt-squat	Belt Squat	machine	squat	{"Belt Squat (Machine)"}	2026-11-27 21:00:59.494+00	f
211	\N	leg-press	Leg Press	machine	squat	{"Leg Press (Machine)","Seated Leg Press (Machine)","Leg Press Horizontal (Machine)","Machine Leg Press","Smith Machine Leg Press","Seated Leg Press","45 Degree Leg Press","Leg Press (Plate Loaded)","Horizontal Leg Press","Iso-Lateral Leg Press (Machine)"}	2026-11-27 21:00:59.494+00	f
212	\N	single-leg-press	Single-Leg Press	machine	squat	{"Single Leg Press (Machine)","Single Leg Leg Press","One Leg Press","Single Leg Press","Leg Press - Single Leg (Machine)"}	2026-11-27 21:00:59.494+00	f
213	\N	bodyweight-squat	Bodyweight Squat	bodyweight	squat	{"Squat (Bodyweight)","Air Squats","Air Squat","Bodyweight Squats","Squat (Suspension)","TRX Squat","Kneeling Squat","Bosu Ball Squat"}	2026-11-27 21:00:59.494+00	f
214	\N	band-squat	Band Squat	band	squat	{"Squat (Band)","Resistance Band Squat"}	2026-11-27 21:00:59.494+00	f
215	\N	jump-squat	Jump Squat	bodyweight	squat	{"Jump Squats","Squat Jump","Tuck Jump","Frog Jumps","Jump Squat (Bodyweight)"}	2026-11-27 21:00:59.494+00	f
216	\N	box-jump	Box Jump	bodyweight	squat	{"Box Jumps","Lateral Box Jump","Box Jump (Bodyweight)"}	2026-11-27 21:00:59.494+00	f
217	\N	pistol-squat	Pistol Squat	bodyweight	squat	{"Pistol Squats","Assisted Pistol Squats","Kettlebell Pistol Squat","TRX Single Leg Squat","Single Leg Squat","Smith Machine Pistol Squat"}	2026-11-27 21:00:59.494+00	f
218	\N	shrimp-squat	Shrimp Squat	bodyweight	squat	{"Shrimp Squats"}	2026-11-27 21:00:59.494+00	f
219	\N	sissy-squat	Sissy Squat	bodyweight	squat	{"Sissy Squat (Weighted)","Sissy Squats","Reverse Nordic"}	2026-11-27 21:00:59.494+00	f
220	\N	wall-sit	Wall Sit	bodyweight	squat	{"Wall Sits","Wall Squat"}	2026-11-27 21:00:59.494+00	f
221	\N	lateral-squat	Lateral Squat	bodyweight	lunge	{"Cossack Squat","Lateral Squats"}	2026-11-27 21:00:59.494+00	f
222	\N	leg-extension	Leg Extension	machine	isolation	{"Leg Extension (Machine)","Leg Extension Machine","Leg Extensions","Single Leg Extensions","Single Leg Leg Extension","Single Leg Extension (Machine)","Machine Leg Extension","Seated Leg Extension"}	2026-11-27 21:00:59.494+00	f
223	\N	lunge	Lunge	bodyweight	lunge	{"Lunge (Bodyweight)",Lunges,"Front Lunge","Forward Lunge","Bodyweight Lunge","TRX Lunge","Forward Lunge with Twist","Lunge Twist","Alternating Lunge"}	2026-11-27 21:00:59.494+00	f
224	\N	barbell-lunge	Barbell Lunge	barbell	lunge	{"Lunge (Barbell)","Barbell Lunges","Walking Lunge (Barbell)","Barbell Walking Lunge"}	2026-11-27 21:00:59.494+00	f
225	\N	dumbbell-lunge	Dumbbell Lunge	dumbbell	lunge	{"Lunge (Dumbbell)","Dumbbell Lunges","Overhead Dumbbell Lunge"}	2026-11-27 21:00:59.494+00	f
226	\N	walking-lunge	Walking Lunge	bodyweight	lunge	{"Walking Lunges","Walking Lunge (Bodyweight)"}	2026-11-27 21:00:59.494+00	f
227	\N	dumbbell-walking-lunge	Dumbbell Walking Lunge	dumbbell	lunge	{"Walking Lunge (Dumbbell)","Dumbbell Walking Lunges"}	2026-11-27 21:00:59.494+00	f
228	\N	reverse-lunge	Reverse Lunge	bodyweight	lunge	{"Back Lunge","Reverse Lunges","Reverse Lunge (Bodyweight)"}	2026-11-27 21:00:59.494+00	f
229	\N	barbell-reverse-lunge	Barbell Reverse Lunge	barbell	lunge	{"Reverse Lunge (Barbell)"}	2026-11-27 21:00:59.494+00	f
230	\N	dumbbell-reverse-lunge	Dumbbell Reverse Lunge	dumbbell	lunge	{"Reverse Lunge (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
231	\N	lateral-lunge	Lateral Lunge	bodyweight	lunge	{"Side Lunge","Lateral Lunge (Bodyweight)","TRX Lateral Lunge","Lateral Lunges","Lateral Lunge (Dumbbell)","Side Lunges"}	2026-11-27 21:00:59.494+00	f
232	\N	curtsy-lunge	Curtsy Lunge	dumbbell	lunge	{"Curtsy Lunge (Dumbbell)","TRX Curtsy Lunge","Curtsy Lunges"}	2026-11-27 21:00:59.494+00	f
233	\N	jumping-lunge	Jumping Lunge	bodyweight	lunge	{"Lunge Jump","Jumping Lunges","Split Jump"}	2026-11-27 21:00:59.494+00	f
234	\N	bulgarian-split-squat	Bulgarian Split Squat	dumbbell	lunge	{"Bulgarian Split Squats","Bulgarian Split Squat (Dumbbell)","Dumbbell Bulgarian Split Squat","Bulgarian Split Squat (Barbell)","Rear Foot Elevated Split Squat"}	2026-11-27 21:00:59.494+00	f
235	\N	bodyweight-bulgarian-split-squat	Bodyweight Bulgarian Split Squat	bodyweight	lunge	{"Bulgarian Split Squat (Bodyweight)"}	2026-11-27 21:00:59.494+00	f
236	\N	split-squat	Split Squat	dumbbell	lunge	{"Split Squat (Dumbbell)","Split Squats","Dumbbell Split Squat","Split Squat (Barbell)"}	2026-11-27 21:00:59.494+00	f
237	\N	smith-machine-split-squat	Smith Machine Split Squat	smith_machine	lunge	{"Smith Single-Leg Split Squat","Bulgarian Split Squat (Smith Machine)","Split Squat (Smith Machine)","Smith Machine Bulgarian Split Squat","Smith Machine Lunge","Lunge (Smith Machine)"}	2026-11-27 21:00:59.494+00	f
238	\N	step-up	Step-Up	bodyweight	lunge	{"Step Up","Step Ups","Step-up (Bodyweight)"}	2026-11-27 21:00:59.494+00	f
239	\N	dumbbell-step-up	Dumbbell Step-Up	dumbbell	lunge	{"Dumbbell Step Up","Dumbbell Step Ups","Step Up (Dumbbell)","Barbell Step Ups","Step Up (Barbell)"}	2026-11-27 21:00:59.494+00	f
240	\N	hip-adduction	Machine Hip Adduction	machine	isolation	{"Hip Adduction (Machine)","Hip Adductor (Machine)","Machine Hip Adductor","Hip Adductor","Hip Adductor Machine","Adductor (Machine)","Adductor Machine","Hip Adduction","Seated Hip Adduction"}	2026-11-27 21:00:59.494+00	f
241	\N	cable-hip-adduction	Cable Hip Adduction	cable	isolation	{"Hip Adduction (Cable)","Cable Adduction"}	2026-11-27 21:00:59.494+00	f
242	\N	copenhagen-plank	Copenhagen Plank	bodyweight	core	{"Copenhagen Adduction","Copenhagen Side Plank"}	2026-11-27 21:00:59.494+00	f
243	\N	deadlift	Barbell Deadlift	barbell	hinge	{"Deadlift (Barbell)",Deadlift,Deadlifts,"Conventional Deadlift","Conventional Deadlift (Barbell)","Deadlift to Calf Raise","Clean Deadlift","Paused Deadlift (Barbell)"}	2026-11-27 21:00:59.494+00	f
244	\N	deficit-deadlift	Deficit Deadlift	barbell	hinge	{"Deficit Deadlift (Barbell)"}	2026-11-27 21:00:59.494+00	f
245	\N	sumo-deadlift	Sumo Deadlift	barbell	hinge	{"Sumo Deadlift (Barbell)","Barbell Sumo Deadlift"}	2026-11-27 21:00:59.494+00	f
246	\N	snatch-grip-deadlift	Snatch-Grip Deadlift	barbell	hinge	{"Snatch Grip Deadlift (Barbell)","Snatch Deadlift"}	2026-11-27 21:00:59.494+00	f
247	\N	trap-bar-deadlift	Trap-Bar Deadlift	trap_bar	hinge	{"Trap Bar Deadlift","Deadlift (Trap bar)","Hex Bar Deadlift"}	2026-11-27 21:00:59.494+00	f
248	\N	dumbbell-deadlift	Dumbbell Deadlift	dumbbell	hinge	{"Deadlift (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
249	\N	kettlebell-deadlift	Kettlebell Deadlift	kettlebell	hinge	{"Deadlift (Kettlebell)"}	2026-11-27 21:00:59.494+00	f
250	\N	smith-machine-deadlift	Smith Machine Deadlift	smith_machine	hinge	{"Deadlift (Smith Machine)","Smith Machine Stiff-Legged Deadlift","Romanian Deadlift (Smith Machine)","Smith Machine Romanian Deadlift"}	2026-11-27 21:00:59.494+00	f
251	\N	band-deadlift	Band Deadlift	band	hinge	{"Deadlift (Band)","Straight Leg Deadlift (Band)"}	2026-11-27 21:00:59.494+00	f
252	\N	romanian-deadlift	Romanian Deadlift	barbell	hinge	{"Romanian Deadlift (Barbell)","Barbell Romanian Deadlift",RDL,"Romanian Deadlifts"}	2026-11-27 21:00:59.494+00	f
253	\N	dumbbell-romanian-deadlift	Dumbbell Romanian Deadlift	dumbbell	hinge	{"Romanian Deadlift (Dumbbell)","Dumbbell RDL"}	2026-11-27 21:00:59.494+00	f
254	\N	single-leg-romanian-deadlift	Single-Leg Romanian Deadlift	dumbbell	hinge	{"Single Leg Romanian Deadlift (Dumbbell)","Single Leg Romanian Deadlift (Barbell)","Single Leg Romanian Deadlift","Single Leg Deadlift","Kettlebell One-Legged Deadlift","Single Leg Deadlift (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
255	\N	stiff-leg-deadlift	Stiff-Leg Deadlift	barbell	hinge	{"Stiff Leg Deadlift (Barbell)","Stiff-Legged Deadlift","Straight Leg Deadlift","Stiff Legged Deadlift (Barbell)","Barbell Stiff Legged Deadlift","Stiff-Leg Deadlift (Barbell)"}	2026-11-27 21:00:59.494+00	f
256	\N	dumbbell-stiff-leg-deadlift	Dumbbell Stiff-Leg Deadlift	dumbbell	hinge	{"Stiff Leg Deadlift (Dumbbell)","Dumbbell Stiff Legged Deadlift"}	2026-11-27 21:00:59.494+00	f
257	\N	good-morning	Good Morning	barbell	hinge	{"Good Morning (Barbell)","Barbell Good Morning","Stiff-Legged Barbell Good Morning","Seated Good Morning (Barbell)","Good Mornings"}	2026-11-27 21:00:59.494+00	f
258	\N	cable-pull-through	Cable Pull-Through	cable	hinge	{"Cable Pull Through","Pull Through","Pull Through (Cable)","Cable Rope Pull Through"}	2026-11-27 21:00:59.494+00	f
259	\N	barbell-hip-thrust	Barbell Hip Thrust	barbell	hinge	{"Hip Thrust (Barbell)","Hip Thrusts (Barbell)","Barbell Hip Thrusts"}	2026-11-27 21:00:59.494+00	f
260	\N	machine-hip-thrust	Machine Hip Thrust	machine	hinge	{"Hip Thrust (Machine)","Glute Drive (Machine)","Hip Thrust Machine"}	2026-11-27 21:00:59.494+00	f
261	\N	smith-machine-hip-thrust	Smith Machine Hip Thrust	smith_machine	hinge	{"Hip Thrust (Smith Machine)","Smith Machine Hip Thrusts"}	2026-11-27 21:00:59.494+00	f
262	\N	hip-thrust	Bodyweight Hip Thrust	bodyweight	hinge	{"Hip Thrust (Bodyweight)","Hip Thrust","Hip Thrusts"}	2026-11-27 21:00:59.494+00	f
263	\N	single-leg-hip-thrust	Single-Leg Hip Thrust	bodyweight	hinge	{"Single Leg Hip Thrust","Single Leg Hip Thrust (Dumbbell)","Single Leg Hip Thrust (Bodyweight)"}	2026-11-27 21:00:59.494+00	f
264	\N	barbell-glute-bridge	Barbell Glute Bridge	barbell	hinge	{"Glute Bridge (Barbell)","Partial Glute Bridge (Barbell)"}	2026-11-27 21:00:59.494+00	f
265	\N	glute-bridge	Glute Bridge	bodyweight	hinge	{"Floor Bridge","Elevated Hip Bridge","Stability Ball Hip Bridge","TRX Glute Bridge","Glute Bridges","Glute Bridge (Bodyweight)","Hip Bridge","Hip Raise (Smith Machine)"}	2026-11-27 21:00:59.494+00	f
266	\N	single-leg-glute-bridge	Single-Leg Glute Bridge	bodyweight	hinge	{"Single Leg Glute Bridge","Single Leg Bridge"}	2026-11-27 21:00:59.494+00	f
267	\N	frog-pump	Frog Pump	bodyweight	hinge	{"Frog Pumps (Dumbbell)","Frog Pumps"}	2026-11-27 21:00:59.494+00	f
268	\N	glute-kickback	Glute Kickback	bodyweight	isolation	{"Glute Kickback on Floor","Single Leg Kickback","Donkey Kick","Donkey Kicks","Glute Kickbacks"}	2026-11-27 21:00:59.494+00	f
269	\N	machine-glute-kickback	Machine Glute Kickback	machine	isolation	{"Glute Kickback (Machine)","Glute Kickback Machine","Rear Kick (Machine)","Kickback (Machine)"}	2026-11-27 21:00:59.494+00	f
270	\N	cable-glute-kickback	Cable Glute Kickback	cable	isolation	{"Standing Cable Glute Kickbacks","Single Leg Cable Kickback","Glute Kickback (Cable)","Cable Glute Kickbacks","Cable Hip Extension","Hip Extension"}	2026-11-27 21:00:59.494+00	f
271	\N	glute-ham-raise	Glute-Ham Raise	bodyweight	hinge	{"Glute Ham Raise","Floor Glute-Ham Raise",GHR}	2026-11-27 21:00:59.494+00	f
272	\N	nordic-curl	Nordic Hamstring Curl	bodyweight	isolation	{"Nordic Hamstrings Curls","Nordic Curls","Nordic Hamstring Curls","Nordic Curl"}	2026-11-27 21:00:59.494+00	f
273	\N	lying-leg-curl	Lying Leg Curl	machine	isolation	{"Lying Leg Curl (Machine)","Lying Leg Curl Machine","Lying Hamstrings Curl","Prone Leg Curl","Lying Leg Curls","Lying Hamstring Curl","Leg Curl (Machine)","Lying Machine Leg Curl"}	2026-11-27 21:00:59.494+00	f
274	\N	seated-leg-curl	Seated Leg Curl	machine	isolation	{"Seated Leg Curl (Machine)","Seated Leg Curl Machine","Leg Curl","Leg Curls","Hamstring Curl","Seated Hamstring Curl","Seated Machine Leg Curl"}	2026-11-27 21:00:59.494+00	f
275	\N	standing-leg-curl	Standing Leg Curl	machine	isolation	{"Standing Leg Curls","Single Leg Curl","Standing Leg Curl (Machine)","Standing Leg Curl (Cable)"}	2026-11-27 21:00:59.494+00	f
276	\N	ball-leg-curl	Ball Leg Curl	other	isolation	{"Stability Ball Leg Curl","TRX Hamstring Pull-In","Leg Curl (Suspension)","Exercise Ball Leg Curl","Sliding Leg Curl"}	2026-11-27 21:00:59.494+00	f
277	\N	kettlebell-swing	Kettlebell Swing	kettlebell	hinge	{"Kettlebell Swings","Kettlebell Swing American","Swing (Kettlebell)","Two Arm Kettlebell Swing","Single Arm Kettlebell Swing","American Kettlebell Swing"}	2026-11-27 21:00:59.494+00	f
278	\N	hip-abduction	Machine Hip Abduction	machine	isolation	{"Hip Abduction (Machine)","Hip Abductor (Machine)","Machine Hip Abductor","Hip Abductor","Hip Abductor Machine","Abductor (Machine)","Abductor Machine","Hip Abduction","Seated Hip Abduction"}	2026-11-27 21:00:59.494+00	f
279	\N	cable-hip-abduction	Cable Hip Abduction	cable	isolation	{"Hip Abduction (Cable)","Cable Abduction"}	2026-11-27 21:00:59.494+00	f
280	\N	band-hip-abduction	Band Hip Abduction	band	isolation	{"Hip Abduction (Band)","Seated Band Hip Abduction"}	2026-11-27 21:00:59.494+00	f
281	\N	lateral-band-walk	Lateral Band Walk	band	isolation	{"Lateral Band Walks","Band Lateral Walk","Monster Walk","Banded Side Step"}	2026-11-27 21:00:59.494+00	f
282	\N	clamshell	Clamshell	bodyweight	isolation	{Clamshells,Clam,"Clamshell (Band)"}	2026-11-27 21:00:59.494+00	f
283	\N	side-lying-leg-raise	Side-Lying Leg Raise	bodyweight	isolation	{"Lateral Leg Raises","Side Leg Raises","Side Leg Raise","Side Lying Leg Raises","Lateral Leg Raise","Standing Leg Side Hold"}	2026-11-27 21:00:59.494+00	f
284	\N	fire-hydrant	Fire Hydrant	bodyweight	isolation	{"Fire Hydrants"}	2026-11-27 21:00:59.494+00	f
285	\N	standing-calf-raise-machine	Machine Standing Calf Raise	machine	isolation	{"Standing Calf Raise (Machine)","Standing Calf Raise Machine","Standing Machine Calf Press","Calf Extension (Machine)","Calf Raise (Machine)","Single Leg Standing Calf Raise (Machine)","Machine Calf Raise","Standing Machine Calf Raise"}	2026-11-27 21:00:59.494+00	f
286	\N	standing-calf-raise	Bodyweight Calf Raise	bodyweight	isolation	{"Standing Calf Raise (Bodyweight)","Standing Calf Raise","Standing Calf Raises","Calf Raise","Calf Raises","Single Leg Standing Calf Raise","Single Leg Calf Raise","Calf Raise (Bodyweight)","Single Leg Calf Raises"}	2026-11-27 21:00:59.494+00	f
287	\N	barbell-calf-raise	Barbell Calf Raise	barbell	isolation	{"Standing Calf Raise (Barbell)","Standing Barbell Calf Raise","Single Leg Standing Calf Raise (Barbell)","Calf Raise (Barbell)"}	2026-11-27 21:00:59.494+00	f
288	\N	dumbbell-calf-raise	Dumbbell Calf Raise	dumbbell	isolation	{"Standing Calf Raise (Dumbbell)","Single Leg Standing Calf Raise (Dumbbell)","Standing Dumbbell Calf Raise","Calf Raise (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
289	\N	smith-machine-calf-raise	Smith Machine Calf Raise	smith_machine	isolation	{"Standing Calf Raise (Smith Machine)","Standing Calf Raise (Smith)","Calf Raise (Smith Machine)","Smith Machine Reverse Calf Raises"}	2026-11-27 21:00:59.494+00	f
290	\N	seated-calf-raise	Seated Calf Raise	machine	isolation	{"Seated Calf Raise (Machine)","Seated Calf Raise (Plate Loaded)","Seated Calf Raise Machine","Seated Machine Calf Press","Seated Calf Raises","Seated Calf Raise (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
291	\N	leg-press-calf-raise	Leg-Press Calf Raise	machine	isolation	{"Calf Press on Leg Press","Calf Press on Seated Leg Press","Calf Press (Machine)","Calf Press","Leg Press Calf Raise","Calf Raise (Leg Press)","Heel Press"}	2026-11-27 21:00:59.494+00	f
292	\N	donkey-calf-raise	Donkey Calf Raise	machine	isolation	{"Donkey Calf Raise (Machine)","Donkey Calf Raises"}	2026-11-27 21:00:59.494+00	f
293	\N	tibialis-raise	Tibialis Raise	bodyweight	isolation	{"Tibialis Raises","Tib Raise","Tibialis Raise (Machine)"}	2026-11-27 21:00:59.494+00	f
294	\N	crunch	Crunch	bodyweight	core	{Crunches,"Crunch (Weighted)","Weighted Crunch","Crunch (Bodyweight)","Tuck Crunch","Heel Taps","Toe Touch","Toe Touchers","Bosu Ball Crunch"}	2026-11-27 21:00:59.494+00	f
295	\N	machine-crunch	Machine Crunch	machine	core	{"Crunch (Machine)","Crunch Machine","Ab Crunch Machine","Ab Machine","Seated Ab Crunch Machine","Abdominal Crunch (Machine)"}	2026-11-27 21:00:59.494+00	f
296	\N	cable-crunch	Cable Crunch	cable	core	{"Crunch (Cable)","Kneeling Cable Crunch","Standing Cable Crunch","Rope Crunch","Cable Crunches"}	2026-11-27 21:00:59.494+00	f
297	\N	ball-crunch	Stability-Ball Crunch	other	core	{"Crunch (Stability Ball)","Exercise Ball Crunch","Stability Ball Crunch","Swiss Ball Crunch","Exercise Ball Side Crunch"}	2026-11-27 21:00:59.494+00	f
298	\N	decline-crunch	Decline Crunch	bodyweight	core	{"Decline Crunch (Weighted)","Weighted Decline Crunch","Decline Sit Up","Decline Sit Ups","Decline Situp"}	2026-11-27 21:00:59.494+00	f
299	\N	reverse-crunch	Reverse Crunch	bodyweight	core	{"Reverse Crunches","Weighted Reverse Crunch","Decline Reverse Crunch"}	2026-11-27 21:00:59.494+00	f
300	\N	bicycle-crunch	Bicycle Crunch	bodyweight	core	{"Bicycle Crunches","Bicycle Crunch Raised Legs","Air Bike Crunch"}	2026-11-27 21:00:59.494+00	f
301	\N	oblique-crunch	Oblique Crunch	bodyweight	core	{"Cross Body Crunch","Side Crunch","Oblique Crunches","Elbow to Knee",Spiderman}	2026-11-27 21:00:59.494+00	f
302	\N	sit-up	Sit-Up	bodyweight	core	{"Sit Up","Sit Ups",Situp,Situps,"Sit Up (Weighted)","Weighted Sit Up","Ab Mat Sit-up","Glute Ham Raise Situp"}	2026-11-27 21:00:59.494+00	f
303	\N	v-up	V-Up	bodyweight	core	{"V Up","V Ups","Jackknife Sit Up","Jackknife Sit-Up",Jackknife}	2026-11-27 21:00:59.494+00	f
304	\N	hanging-leg-raise	Hanging Leg Raise	bodyweight	core	{"Hanging Leg Raises","Hanging Leg Raise (Weighted)","Toes to Bar",Toes-To-Bar}	2026-11-27 21:00:59.494+00	f
305	\N	hanging-knee-raise	Hanging Knee Raise	bodyweight	core	{"Hanging Knee Raises","Hanging Knee Raise (Weighted)","Knees to Elbows","Knees To Elbow"}	2026-11-27 21:00:59.494+00	f
306	\N	captains-chair-raise	Captain's Chair Raise	machine	core	{"Knee Raise (Captain's Chair)","Knee Raise Parallel Bars","Leg Raise Parallel Bars","Vertical Knee Raise","Knee Raise","Leg Raise (Captain's Chair)","Captains Chair Leg Raise","Vertical Leg Raise","Knee Up"}	2026-11-27 21:00:59.494+00	f
307	\N	lying-leg-raise	Lying Leg Raise	bodyweight	core	{"Flat Leg Raise","Flat Knee Raise","Lying Knee Raise","Leg Raise","Leg Raises","Decline Leg Raise","Leg Pull-In","Lying Leg Raises"}	2026-11-27 21:00:59.494+00	f
308	\N	flutter-kicks	Flutter Kicks	bodyweight	core	{"Flutter Kick","Scissor Kick","Scissor Kicks","Ab Scissors","Scissor Crossover Kick"}	2026-11-27 21:00:59.494+00	f
309	\N	ab-wheel	Ab Wheel Rollout	other	core	{"Ab Wheel","Ab-Wheel Rollout","Ab Rollout","Ab Roller","Stability Ball Roll Out","Rollout (Barbell)","TRX Fallout"}	2026-11-27 21:00:59.494+00	f
310	\N	plank	Plank	bodyweight	core	{Planks,"Front Plank","Plank (Weighted)","Weighted Plank","Plank Shoulder Taps","Shoulder Taps","Plank Twist","RKC Plank"}	2026-11-27 21:00:59.494+00	f
311	\N	side-plank	Side Plank	bodyweight	core	{"Side Bridge","Side Planks","TRX Side Plank","Side Plank (Weighted)"}	2026-11-27 21:00:59.494+00	f
312	\N	reverse-plank	Reverse Plank	bodyweight	core	{"Reverse Planks"}	2026-11-27 21:00:59.494+00	f
313	\N	plank-push-up	Plank to Push-Up	bodyweight	core	{"Plank Pushup","Plank Push Up","Up Down Plank"}	2026-11-27 21:00:59.494+00	f
314	\N	hollow-hold	Hollow Hold	bodyweight	core	{"Hollow Rock","Hollow Body Hold","Hollow Rocks"}	2026-11-27 21:00:59.494+00	f
315	\N	dead-bug	Dead Bug	bodyweight	core	{"Dead Bugs",Deadbug}	2026-11-27 21:00:59.494+00	f
316	\N	bird-dog	Bird Dog	bodyweight	core	{"Bird Dogs",Bird-Dog}	2026-11-27 21:00:59.494+00	f
317	\N	l-sit	L-Sit	bodyweight	core	{"L-Sit Hold","L Sit","L Sit Hold"}	2026-11-27 21:00:59.494+00	f
318	\N	dragon-flag	Dragon Flag	bodyweight	core	{"Dragon Flags"}	2026-11-27 21:00:59.494+00	f
319	\N	front-lever	Front Lever	bodyweight	core	{"Front Lever Hold","Front Lever Raise","Tuck Front Lever"}	2026-11-27 21:00:59.494+00	f
320	\N	russian-twist	Russian Twist	bodyweight	core	{"Russian Twist (Bodyweight)","Russian Twist (Weighted)","Russian Twists","Medicine Ball Russian Twist","Decline Russian Twists","Weighted Russian Twist","Medicine Ball Full Twist"}	2026-11-27 21:00:59.494+00	f
321	\N	cable-twist	Cable Twist	cable	core	{"Cable Twist (Down to up)","Cable Twist (Up to down)","Cable Wood Chop","Cable Woodchopper","Wood Chop (Cable)","Cable Russian Twists",Woodchopper,"Cable Woodchop"}	2026-11-27 21:00:59.494+00	f
322	\N	pallof-press	Pallof Press	cable	core	{"Cable Core Palloff Press","Cable Core Pallof Press","Pallof Press (Cable)","Pallof Press (Band)"}	2026-11-27 21:00:59.494+00	f
323	\N	torso-rotation	Torso Rotation	machine	core	{"Torso Rotation (Machine)","Rotary Torso","Machine Torso Rotation"}	2026-11-27 21:00:59.494+00	f
324	\N	landmine-180	Landmine 180	barbell	core	{"Landmine Twist","Landmine 180s","Landmine Rotation"}	2026-11-27 21:00:59.494+00	f
325	\N	dumbbell-side-bend	Dumbbell Side Bend	dumbbell	core	{"Side Bend (Dumbbell)","Side Bend","Side Bends"}	2026-11-27 21:00:59.494+00	f
326	\N	cable-side-bend	Cable Side Bend	cable	core	{"Side Bend (Cable)","Side Bend (Band)"}	2026-11-27 21:00:59.494+00	f
327	\N	mountain-climber	Mountain Climber	bodyweight	core	{"Mountain Climbers","Bosu Ball Mountain Climbers","TRX Mountain Climbers"}	2026-11-27 21:00:59.494+00	f
328	\N	suspension-jackknife	Suspension Jackknife	suspension	core	{"Jack Knife (Suspension)","TRX Atomic Push Up","TRX Pike","Exercise Ball Pull In"}	2026-11-27 21:00:59.494+00	f
329	\N	power-clean	Power Clean	barbell	olympic	{"Power Clean (Barbell)","Barbell Power Clean","Hang Power Clean","Power Clean from Blocks"}	2026-11-27 21:00:59.494+00	f
330	\N	clean	Clean	barbell	olympic	{"Clean (Barbell)","Squat Clean","Barbell Clean","Split Clean","Clean from Blocks","Muscle Clean"}	2026-11-27 21:00:59.494+00	f
331	\N	hang-clean	Hang Clean	barbell	olympic	{"Hang Clean (Barbell)","Barbell Hang Clean"}	2026-11-27 21:00:59.494+00	f
332	\N	clean-pull	Clean Pull	barbell	olympic	{"Clean Pull (Barbell)","Clean High Pull","Snatch Pull (Barbell)","Snatch Pull","Snatch High Pull"}	2026-11-27 21:00:59.494+00	f
333	\N	clean-and-jerk	Clean and Jerk	barbell	olympic	{"Clean and Jerk (Barbell)"}	2026-11-27 21:00:59.494+00	f
334	\N	clean-and-press	Clean and Press	barbell	olympic	{"Clean and Press (Barbell)","Barbell Clean and Press","Clean & Press"}	2026-11-27 21:00:59.494+00	f
335	\N	split-jerk	Split Jerk	barbell	olympic	{"Split Jerk (Barbell)","Jerk (Barbell)","Press Under (Barbell)","Press Under"}	2026-11-27 21:00:59.494+00	f
336	\N	snatch	Snatch	barbell	olympic	{"Snatch (Barbell)","Barbell Snatch","Split Snatch","Snatch from Blocks","Muscle Snatch"}	2026-11-27 21:00:59.494+00	f
337	\N	power-snatch	Power Snatch	barbell	olympic	{"Power Snatch (Barbell)","Power Snatch from Blocks","Hang Power Snatch"}	2026-11-27 21:00:59.494+00	f
338	\N	hang-snatch	Hang Snatch	barbell	olympic	{"Hang Snatch (Barbell)"}	2026-11-27 21:00:59.494+00	f
339	\N	dumbbell-snatch	Dumbbell Snatch	dumbbell	olympic	{"Snatch (Dumbbell)","Single Arm Dumbbell Snatch"}	2026-11-27 21:00:59.494+00	f
340	\N	dumbbell-clean	Dumbbell Clean	dumbbell	olympic	{"Clean (Dumbbell)","Dumbbell Hang Clean","Dumbbell Power Clean"}	2026-11-27 21:00:59.494+00	f
341	\N	high-pull	High Pull	barbell	olympic	{"Deadlift High Pull (Barbell)","Deadlift High Pull","Sumo Deadlift High Pull (Barbell)","Sumo Deadlift High Pull","Barbell High Pull"}	2026-11-27 21:00:59.494+00	f
342	\N	kettlebell-high-pull	Kettlebell High Pull	kettlebell	olympic	{"Kettlebell Sumo High Pull","High Pull (Kettlebell)"}	2026-11-27 21:00:59.494+00	f
343	\N	kettlebell-clean	Kettlebell Clean	kettlebell	olympic	{"Kettlebell Hang Clean","Clean (Kettlebell)"}	2026-11-27 21:00:59.494+00	f
344	\N	kettlebell-clean-and-press	Kettlebell Clean and Press	kettlebell	olympic	{"Kettlebell Clean and Jerk","Clean and Press (Kettlebell)"}	2026-11-27 21:00:59.494+00	f
345	\N	kettlebell-snatch	Kettlebell Snatch	kettlebell	olympic	{"Snatch (Kettlebell)"}	2026-11-27 21:00:59.494+00	f
346	\N	turkish-get-up	Turkish Get-Up	kettlebell	other	{"Kettlebell Turkish Get Up","Turkish Get Up","Turkish Get Up (Kettlebell)","Turkish Get-Up (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
347	\N	kettlebell-windmill	Kettlebell Windmill	kettlebell	core	{"Windmill (Kettlebell)",Windmill}	2026-11-27 21:00:59.494+00	f
348	\N	barbell-thruster	Barbell Thruster	barbell	other	{"Thruster (Barbell)",Thruster,Thrusters}	2026-11-27 21:00:59.494+00	f
349	\N	dumbbell-thruster	Dumbbell Thruster	dumbbell	other	{"Thruster (Dumbbell)","Dumbbell Squat To Shoulder Press"}	2026-11-27 21:00:59.494+00	f
350	\N	kettlebell-thruster	Kettlebell Thruster	kettlebell	other	{"Thruster (Kettlebell)"}	2026-11-27 21:00:59.494+00	f
351	\N	landmine-squat-and-press	Landmine Squat and Press	barbell	other	{"Landmine Thruster"}	2026-11-27 21:00:59.494+00	f
352	\N	curl-to-press	Curl to Press	dumbbell	other	{"Biceps Curl to Shoulder Press","Bicep Curl to Shoulder Press","Curl and Press (Dumbbell)"}	2026-11-27 21:00:59.494+00	f
353	\N	wall-ball	Wall Ball	medicine_ball	other	{"Wall Balls","Wall Ball Shot"}	2026-11-27 21:00:59.494+00	f
354	\N	ball-slam	Ball Slam	medicine_ball	other	{"Ball Slams","Medicine Ball Slam","Medicine Ball Slams"}	2026-11-27 21:00:59.494+00	f
355	\N	medicine-ball-chest-pass	Medicine Ball Chest Pass	medicine_ball	horizontal_push	{"Chest Pass (Medicine Ball)"}	2026-11-27 21:00:59.494+00	f
356	\N	burpee	Burpee	bodyweight	cardio	{Burpees,"Burpee Over the Bar","Walkout to Push Up"}	2026-11-27 21:00:59.494+00	f
357	\N	tire-flip	Tire Flip	other	hinge	{"Tyre Flip"}	2026-11-27 21:00:59.494+00	f
358	\N	sled-push	Sled Push	other	carry	{"Sled Pushes","Prowler Push","Prowler Sprint","Sled Drag"}	2026-11-27 21:00:59.494+00	f
359	\N	jumping-jack	Jumping Jack	bodyweight	cardio	{"Jumping Jacks","Star Jump"}	2026-11-27 21:00:59.494+00	f
360	\N	high-knees	High Knees	bodyweight	cardio	{"High Knee Skips","High Knee Skip"}	2026-11-27 21:00:59.494+00	f
361	\N	lateral-bound	Lateral Bound	bodyweight	cardio	{"Lateral Bounds","Skater Jump"}	2026-11-27 21:00:59.494+00	f
362	\N	jump-rope	Jump Rope	other	cardio	{Skipping,"Skipping Rope","Rope Jumping"}	2026-11-27 21:00:59.494+00	f
363	\N	running	Running	other	cardio	{"Running (Outdoor)",Run,Jogging,Sprints,Sprint}	2026-11-27 21:00:59.494+00	f
364	\N	treadmill	Treadmill	machine	cardio	{"Running (Treadmill)","Running - Treadmill","Treadmill Running"}	2026-11-27 21:00:59.494+00	f
365	\N	walking	Walking	other	cardio	{Hiking,Walk,"Walking (Treadmill)","Incline Walking"}	2026-11-27 21:00:59.494+00	f
366	\N	cycling	Cycling	other	cardio	{Biking,"Road Cycling","Cycling (Outdoor)"}	2026-11-27 21:00:59.494+00	f
367	\N	stationary-bike	Stationary Bike	machine	cardio	{"Cycling (Indoor)","Cycling - Stationary",Spinning,"Indoor Cycling","Exercise Bike"}	2026-11-27 21:00:59.494+00	f
368	\N	air-bike	Air Bike	machine	cardio	{"Assault Bike","Assault Air Bike","Echo Bike"}	2026-11-27 21:00:59.494+00	f
369	\N	rowing-machine	Rowing Machine	machine	cardio	{"Rowing (Machine)",Rowing,Rower,"Indoor Rowing","Row Ergometer"}	2026-11-27 21:00:59.494+00	f
370	\N	elliptical	Elliptical	machine	cardio	{"Elliptical Machine","Elliptical Trainer","Eliptical Trainer","Cross Trainer"}	2026-11-27 21:00:59.494+00	f
371	\N	stair-climber	Stair Climber	machine	cardio	{"Stair Machine (Floors)","Stair Machine (Steps)","Stair Machine","Stair Stepper",Stairmaster,"Stair Climber (Machine)"}	2026-11-27 21:00:59.494+00	f
372	\N	ski-erg	Ski Erg	machine	cardio	{"Ski Ergometer",SkiErg,"Skiing Machine"}	2026-11-27 21:00:59.494+00	f
373	\N	swimming	Swimming	other	cardio	{Swim,"Lap Swimming"}	2026-11-27 21:00:59.494+00	f
374	\N	boxing	Boxing	other	cardio	{"Heavy Bag","Shadow Boxing","Punching Bag"}	2026-11-27 21:00:59.494+00	f
10001	104	sandbag-carry	Sandbag carry	other	other	{}	2026-11-27 21:02:56.518+00	f
\.
copy muscle_group_recovery (user_id, muscle_group, fatigue, capacity, half_life_hours, as_of, last_trained_at, sets_7d, direct_sets_7d, volume_kg_7d, sessions_7d, target_sets, version, model_version, computed_at) from stdin;
1	abdominals	0.6746930156003423	1.25	14	2026-11-25 18:30:00+00	2026-11-25 18:30:00+00	0.8999999999999999	0	310.5	1	6	894	1	2026-11-27 21:01:08.36+00
1	abductors	0	2.5	20	\N	\N	0	0	0	0	4	894	1	2026-11-27 21:01:08.36+00
1	adductors	4.525145983329152	1.4906839037698405	20	2026-11-23 18:22:30+00	2026-11-23 18:22:30+00	4.5	3	1160	1	4	894	1	2026-11-27 21:01:08.36+00
1	biceps	8.344427941286932	2.6995597718253954	16	2026-11-26 18:52:00+00	2026-11-26 18:52:00+00	9.399999999999999	3	3358.25	1	8	894	1	2026-11-27 21:01:08.36+00
1	calves	5.04980087415386	1.87318638392857	16	2026-11-23 18:32:30+00	2026-11-23 18:32:30+00	4.9	4	1416.25	1	6	894	1	2026-11-27 21:01:08.36+00
1	chest	6.355678206133514	2.774197048611111	20	2026-11-25 18:37:30+00	2026-11-25 18:37:30+00	16	16	5857.5	2	10	894	1	2026-11-27 21:01:08.36+00
1	forearms	3.903530702582132	1.7618272569444418	14	2026-11-26 18:59:30+00	2026-11-26 18:59:30+00	6.000000000000001	0	1801.5	2	4	894	1	2026-11-27 21:01:08.36+00
1	glutes	5.874632099108804	2.585131448412699	24	2026-11-23 18:00:00+00	2026-11-23 18:00:00+00	6.700000000000001	4	2879	1	8	894	1	2026-11-27 21:01:08.36+00
1	hamstrings	7.5385854818864715	3.058624751984125	24	2026-11-23 18:15:00+00	2026-11-23 18:15:00+00	8.200000000000001	7	3386.5	1	10	894	1	2026-11-27 21:01:08.36+00
1	lats	8.60139543081533	2.5333581349206336	20	2026-11-26 18:37:00+00	2026-11-26 18:37:00+00	9.600000000000001	4	2946	1	10	894	1	2026-11-27 21:01:08.36+00
1	lower_back	1.8871002546322235	1.6589006696428572	24	2026-11-26 18:19:30+00	2026-11-26 18:19:30+00	6	4	3237.5	2	4	894	1	2026-11-27 21:01:08.36+00
1	middle_back	9.78160928034944	2.9654172867063484	20	2026-11-26 18:44:30+00	2026-11-26 18:44:30+00	12.299999999999997	7	6243	2	10	894	1	2026-11-27 21:01:08.36+00
1	quadriceps	7.885097750511783	2.821878100198413	24	2026-11-23 18:07:30+00	2026-11-23 18:07:30+00	8	6	2557.5	1	10	894	1	2026-11-27 21:01:08.36+00
1	shoulders	7.191318740562892	4.288333953373013	18	2026-11-26 18:44:30+00	2026-11-26 18:44:30+00	24.300000000000004	15	9001.25	3	10	894	1	2026-11-27 21:01:08.36+00
1	traps	5.260812575108018	1.5274522569444435	20	2026-11-26 18:59:30+00	2026-11-26 18:59:30+00	8.299999999999999	3	3729.25	3	4	894	1	2026-11-27 21:01:08.36+00
1	triceps	7.507952442381115	2.7294611855158735	16	2026-11-25 18:52:30+00	2026-11-25 18:52:30+00	15.9	6	4912.5	2	8	894	1	2026-11-27 21:01:08.36+00
2	abdominals	3.4340389657275017	2.412186879960317	14	2026-11-25 23:44:30+00	2026-11-25 23:44:30+00	6.8999999999999995	6	135	2	6	65	1	2026-11-27 21:01:08.256+00
2	abductors	0	2.5	20	\N	\N	0	0	0	0	4	65	1	2026-11-27 21:01:08.256+00
2	adductors	0.9283299528825142	2.1832527281746033	20	2026-11-25 23:37:00+00	2026-11-25 23:37:00+00	2.5	0	480	2	4	65	1	2026-11-27 21:01:08.256+00
2	biceps	1.4007511697104436	2.2094494047619047	16	2026-11-25 23:32:00+00	2026-11-25 23:32:00+00	3	0	402.5	2	8	65	1	2026-11-27 21:01:08.256+00
2	calves	0	2.5	16	\N	\N	0	0	0	0	6	65	1	2026-11-27 21:01:08.256+00
2	chest	1.8084403717243407	2.3432694692460316	20	2026-11-22 23:35:30+00	2026-11-22 23:35:30+00	3	3	560	1	10	65	1	2026-11-27 21:01:08.256+00
2	forearms	3.1442165228983057	2.255936879960317	14	2026-11-25 23:44:30+00	2026-11-25 23:44:30+00	3.8999999999999995	0	437.5	1	4	65	1	2026-11-27 21:01:08.256+00
2	glutes	3.6775051462455046	2.4124193948412698	24	2026-11-25 23:37:00+00	2026-11-25 23:37:00+00	6.9	3	1585	2	8	65	1	2026-11-27 21:01:08.256+00
2	hamstrings	2.7270981476416365	2.2978360615079367	24	2026-11-25 23:37:00+00	2026-11-25 23:37:00+00	4.7	3	1182	2	10	65	1	2026-11-27 21:01:08.256+00
2	lats	2.8681489208351887	2.3344494047619047	20	2026-11-25 23:32:00+00	2026-11-25 23:32:00+00	5.4	3	644	2	10	65	1	2026-11-27 21:01:08.256+00
2	lower_back	2.3672177187811747	2.3974144345238093	24	2026-11-25 23:17:00+00	2026-11-25 23:17:00+00	6.6	3	1585.5	2	4	65	1	2026-11-27 21:01:08.256+00
2	middle_back	2.155801094674462	2.3344494047619047	20	2026-11-25 23:32:00+00	2026-11-25 23:32:00+00	5.3999999999999995	3	1067.5	2	10	65	1	2026-11-27 21:01:08.256+00
2	quadriceps	2.9351362841856705	2.3915860615079367	24	2026-11-25 23:37:00+00	2026-11-25 23:37:00+00	6.5	5	1397.5	2	10	65	1	2026-11-27 21:01:08.256+00
2	shoulders	2.190328428966898	2.4857235863095237	18	2026-11-25 23:24:30+00	2026-11-25 23:24:30+00	8.3	5	1116.5	2	10	65	1	2026-11-27 21:01:08.256+00
2	traps	1.6089810533758542	2.209681919642857	20	2026-11-25 23:24:30+00	2026-11-25 23:24:30+00	2.9999999999999996	0	616	2	4	65	1	2026-11-27 21:01:08.256+00
2	triceps	0.975030950698363	2.209681919642857	16	2026-11-25 23:24:30+00	2026-11-25 23:24:30+00	3	0	505	2	8	65	1	2026-11-27 21:01:08.256+00
3	abdominals	0	2.5	14	\N	\N	0	0	0	0	6	1	1	2026-11-27 21:01:08.331+00
3	abductors	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:01:08.331+00
3	adductors	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:01:08.331+00
3	biceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:01:08.331+00
3	calves	0	2.5	16	\N	\N	0	0	0	0	6	1	1	2026-11-27 21:01:08.331+00
3	chest	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:01:08.331+00
3	forearms	0	2.5	14	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:01:08.331+00
3	glutes	0	2.5	24	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:01:08.331+00
3	hamstrings	0	2.5	24	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:01:08.331+00
3	lats	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:01:08.331+00
3	lower_back	0	2.5	24	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:01:08.331+00
3	middle_back	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:01:08.331+00
3	quadriceps	0	2.5	24	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:01:08.331+00
3	shoulders	0	2.5	18	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:01:08.331+00
3	traps	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:01:08.331+00
3	triceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:01:08.331+00
101	abdominals	0	2.5	14	\N	2026-09-28 21:20:25.666+00	0	0	0	0	6	2	1	2026-11-27 21:02:55.828+00
101	abductors	0	2.5	20	\N	2026-09-24 21:30:25.666+00	0	0	0	0	4	2	1	2026-11-27 21:02:55.828+00
101	adductors	0	2.5	20	\N	2026-09-28 21:30:25.666+00	0	0	0	0	4	2	1	2026-11-27 21:02:55.828+00
101	biceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.537+00
101	calves	0	2.5	16	\N	2026-09-12 21:30:25.666+00	0	0	0	0	6	2	1	2026-11-27 21:02:55.828+00
101	chest	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.537+00
101	forearms	0	2.5	14	\N	2026-09-20 21:30:25.666+00	0	0	0	0	4	2	1	2026-11-27 21:02:55.828+00
101	glutes	0	2.5	24	\N	2026-09-28 21:30:25.666+00	0	0	0	0	8	2	1	2026-11-27 21:02:55.828+00
101	hamstrings	0	2.5	24	\N	2026-09-28 21:30:25.666+00	0	0	0	0	10	2	1	2026-11-27 21:02:55.828+00
101	lats	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.537+00
101	lower_back	0	2.5	24	\N	2026-09-28 21:10:25.666+00	0	0	0	0	4	2	1	2026-11-27 21:02:55.828+00
101	middle_back	0	2.5	20	\N	2026-09-28 21:20:25.666+00	0	0	0	0	10	2	1	2026-11-27 21:02:55.828+00
101	quadriceps	0	2.5	24	\N	2026-09-28 21:30:25.666+00	0	0	0	0	10	2	1	2026-11-27 21:02:55.828+00
101	shoulders	0	2.5	18	\N	2026-09-10 21:30:25.666+00	0	0	0	0	10	2	1	2026-11-27 21:02:55.828+00
101	traps	0	2.5	20	\N	2026-09-18 21:30:25.666+00	0	0	0	0	4	2	1	2026-11-27 21:02:55.828+00
101	triceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.537+00
102	abdominals	0	2.5	14	\N	\N	0	0	0	0	6	1	1	2026-11-27 21:02:53.53+00
102	abductors	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.53+00
102	adductors	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.53+00
102	biceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.53+00
102	calves	0	2.5	16	\N	\N	0	0	0	0	6	1	1	2026-11-27 21:02:53.53+00
102	chest	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.53+00
102	forearms	0	2.5	14	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.53+00
102	glutes	0	2.5	24	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.53+00
102	hamstrings	0	2.5	24	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.53+00
102	lats	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.53+00
102	lower_back	0	2.5	24	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.53+00
102	middle_back	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.53+00
102	quadriceps	0	2.5	24	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.53+00
102	shoulders	0	2.5	18	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.53+00
102	traps	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.53+00
102	triceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.53+00
103	abdominals	0	2.5	14	\N	\N	0	0	0	0	6	1	1	2026-11-27 21:02:53.538+00
103	abductors	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.538+00
103	adductors	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.538+00
103	biceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.538+00
103	calves	0	2.5	16	\N	\N	0	0	0	0	6	1	1	2026-11-27 21:02:53.538+00
103	chest	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.538+00
103	forearms	0	2.5	14	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.538+00
103	glutes	0	2.5	24	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.538+00
103	hamstrings	0	2.5	24	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.538+00
103	lats	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.538+00
103	lower_back	0	2.5	24	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.538+00
103	middle_back	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.538+00
103	quadriceps	0	2.5	24	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.538+00
103	shoulders	0	2.5	18	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.538+00
103	traps	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.538+00
103	triceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.538+00
104	abdominals	3.511900426715984	2.6033141121031744	14	2026-11-06 21:30:25.666+00	2026-11-06 21:30:25.666+00	0	0	0	0	6	2	1	2026-11-27 21:02:55.832+00
104	abductors	9.963711012593105	2.737242683531746	20	2026-11-10 21:30:25.666+00	2026-11-10 21:30:25.666+00	0	0	0	0	4	2	1	2026-11-27 21:02:55.832+00
104	adductors	2.850590712119726	1.9559926835317463	20	2026-11-24 21:30:25.666+00	2026-11-24 21:30:25.666+00	8	2	3307	3	4	10	1	2026-11-27 21:05:25.668+00
104	biceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.53+00
104	calves	1.2890109767456324	2.6524212549603177	16	2026-11-14 21:30:25.666+00	2026-11-14 21:30:25.666+00	0	0	0	0	6	2	1	2026-11-27 21:02:55.832+00
104	chest	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.53+00
104	forearms	1.7448899632298025	1.9780483563781417	14	2026-11-27 16:02:59.999+00	2026-11-26 21:14:58.413+00	10.399999999999999	4	5045	3	4	7	1	2026-11-27 21:03:00.016+00
104	glutes	8.770304003784211	3.508076016865078	24	2026-11-24 21:30:25.666+00	2026-11-24 21:30:25.666+00	26.4	16	11981	3	8	2	1	2026-11-27 21:02:55.832+00
104	hamstrings	4.0347857906623315	3.0914093501984126	24	2026-11-24 21:30:25.666+00	2026-11-24 21:30:25.666+00	14.40000000000001	4	6554	3	10	2	1	2026-11-27 21:02:55.832+00
104	lats	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.53+00
104	lower_back	2.3447704819217385	2.1901027472924937	24	2026-11-26 21:14:58.413+00	2026-11-26 21:14:58.413+00	8.399999999999999	4	3974	2	4	5	1	2026-11-27 21:02:58.433+00
104	middle_back	0.9361661691662089	1.9057074652777781	20	2026-11-20 21:20:25.666+00	2026-11-20 21:20:25.666+00	1.2	0	597	1	10	2	1	2026-11-27 21:02:55.832+00
104	quadriceps	12.109935244991103	2.5080760168650795	24	2026-11-24 21:30:25.666+00	2026-11-24 21:30:25.666+00	30	28	13015	3	10	2	1	2026-11-27 21:02:55.832+00
104	shoulders	1.0542381412607642	2.262540302579365	18	2026-11-12 21:30:25.666+00	2026-11-12 21:30:25.666+00	0	0	0	0	10	2	1	2026-11-27 21:02:55.832+00
104	traps	3.308743932249777	1.9783141121031746	20	2026-11-20 21:30:25.666+00	2026-11-20 21:30:25.666+00	4	0	1815	1	4	2	1	2026-11-27 21:02:55.832+00
104	triceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.53+00
105	abdominals	4.3852289956472505	2.8265283978174605	14	2026-11-11 19:30:25.666+00	2026-11-11 19:30:25.666+00	0	0	0	0	6	2	1	2026-11-27 21:02:55.834+00
105	abductors	9.94673997463599	2.647956969246032	20	2026-11-15 19:30:25.666+00	2026-11-15 19:30:25.666+00	0	0	0	0	4	2	1	2026-11-27 21:02:55.834+00
105	adductors	2.938200165565151	1.8833860367063495	20	2026-11-27 19:20:25.666+00	2026-11-27 19:20:25.666+00	7.199999999999999	4	3153	2	4	2	1	2026-11-27 21:02:55.834+00
105	biceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.534+00
105	calves	1.2896751938660487	2.5631355406746033	16	2026-11-19 19:30:25.666+00	2026-11-19 19:30:25.666+00	0	0	0	0	6	2	1	2026-11-27 21:02:55.834+00
105	chest	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.534+00
105	forearms	2.218645118197239	1.997659350198413	14	2026-11-27 19:30:25.666+00	2026-11-27 19:30:25.666+00	9.600000000000003	0	4177	3	4	2	1	2026-11-27 21:02:55.834+00
105	glutes	11.063332566187295	3.320576016865078	24	2026-11-27 19:30:25.666+00	2026-11-27 19:30:25.666+00	39.199999999999996	20	16927	4	8	2	1	2026-11-27 21:02:55.834+00
105	hamstrings	5.538993206975215	3.0080760168650795	24	2026-11-27 19:30:25.666+00	2026-11-27 19:30:25.666+00	31.599999999999987	20	13563	4	10	2	1	2026-11-27 21:02:55.834+00
105	lats	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.534+00
105	lower_back	6.665638104736309	2.316111731150794	24	2026-11-25 19:30:25.666+00	2026-11-25 19:30:25.666+00	15.999999999999996	4	6850	3	4	2	1	2026-11-27 21:02:55.834+00
105	middle_back	0.9412869742201673	1.8164217509920635	20	2026-11-25 19:20:25.666+00	2026-11-25 19:20:25.666+00	1.2	0	417	1	10	2	1	2026-11-27 21:02:55.834+00
105	quadriceps	10.712303239612634	2.1955760168650795	24	2026-11-27 19:30:25.666+00	2026-11-27 19:30:25.666+00	19.2	16	8322	3	10	2	1	2026-11-27 21:02:55.834+00
105	shoulders	1.0542381412607642	2.1732545882936507	18	2026-11-17 19:30:25.666+00	2026-11-17 19:30:25.666+00	0	0	0	0	10	2	1	2026-11-27 21:02:55.834+00
105	traps	3.3172294512283353	1.8890283978174605	20	2026-11-25 19:30:25.666+00	2026-11-25 19:30:25.666+00	4	0	1855	1	4	2	1	2026-11-27 21:02:55.834+00
105	triceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.534+00
106	abdominals	0	2.5	14	\N	\N	0	0	0	0	6	1	1	2026-11-27 21:02:53.535+00
106	abductors	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.535+00
106	adductors	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.535+00
106	biceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.535+00
106	calves	0	2.5	16	\N	\N	0	0	0	0	6	1	1	2026-11-27 21:02:53.535+00
106	chest	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.535+00
106	forearms	0	2.5	14	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.535+00
106	glutes	0	2.5	24	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.535+00
106	hamstrings	0	2.5	24	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.535+00
106	lats	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.535+00
106	lower_back	0	2.5	24	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.535+00
106	middle_back	0	2.5	20	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.535+00
106	quadriceps	0	2.5	24	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.535+00
106	shoulders	0	2.5	18	\N	\N	0	0	0	0	10	1	1	2026-11-27 21:02:53.535+00
106	traps	0	2.5	20	\N	\N	0	0	0	0	4	1	1	2026-11-27 21:02:53.535+00
106	triceps	0	2.5	16	\N	\N	0	0	0	0	8	1	1	2026-11-27 21:02:53.535+00
\.
copy stream_heartbeat (id, beat_at, epoch, arrived_at) from stdin;
1	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
2	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
3	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
4	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.75+00
5	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
6	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.744+00
7	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
8	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
9	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
10	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.744+00
11	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
12	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
13	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
14	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
15	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
16	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.75+00
17	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.744+00
18	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.744+00
19	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
20	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.742+00
21	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.744+00
22	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.75+00
23	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.744+00
24	2026-11-27 21:06:29.711+00	1	2026-11-27 21:06:29.75+00
\.
copy user_exercises (exercise_id, user_id, equipment, activations) from stdin;
10001	104	other	{"forearms": 1, "lower_back": 0.5}
\.
copy user_preferences (user_id, equipment, minutes_available) from stdin;
104	{barbell,dumbbell,bodyweight,other}	45
\.
copy user_versions (user_id, write_version) from stdin;
1	894
2	65
3	1
101	2
102	2
103	1
104	10
105	2
106	1
\.
copy users (id, time_zone, display_name, created_at) from stdin;
1	Europe/Berlin	Ada	2026-11-27 21:00:59.673+00
2	America/New_York	Ben	2026-11-27 21:00:59.673+00
3	Asia/Tokyo	Chiyo	2026-11-27 21:00:59.673+00
101	Europe/Berlin	dormant for two months	2026-11-27 21:02:53.495+00
102	UTC	dormant for half a year	2026-11-27 21:02:53.495+00
103	UTC	never trained	2026-11-27 21:02:53.495+00
104	America/New_York	with things of their own	2026-11-27 21:02:53.495+00
105	UTC	trained today	2026-11-27 21:02:53.495+00
106	UTC	with rows of a broken import	2026-11-27 21:02:53.495+00
\.
copy workout_exercises (id, workout_id, exercise_id, position, sets, reps) from stdin;
1	38	270	4	3	15
2	24	203	2	4	10
3	37	80	1	4	8
4	17	194	2	4	5
5	19	5	1	4	10
6	3	80	2	4	8
7	8	56	4	3	15
8	10	259	2	3	10
9	16	99	3	5	5
10	32	203	2	3	12
11	10	278	4	3	15
12	5	273	4	3	12
13	34	184	6	3	15
14	33	29	1	3	15
15	5	252	2	3	8
16	15	211	1	3	12
17	3	110	3	3	10
18	14	259	4	3	10
19	30	202	1	3	12
20	7	1	1	4	6
21	10	290	6	3	15
22	39	284	5	3	15
23	23	117	3	3	12
24	12	56	4	2	15
25	24	52	3	4	8
26	23	85	1	4	8
27	2	23	3	3	12
28	22	131	4	3	15
29	34	136	1	3	10
30	37	110	4	3	12
31	13	39	2	3	6
32	31	1	2	3	8
33	41	285	1	4	12
34	11	1	1	4	8
35	13	234	4	2	10
36	32	52	3	3	8
37	42	128	4	3	12
38	14	171	6	2	12
39	9	296	6	3	15
40	27	118	1	4	12
41	36	23	4	3	15
42	39	281	4	3	15
43	35	58	2	4	15
44	24	277	1	5	15
45	26	119	3	3	15
46	38	230	3	3	10
47	2	58	4	3	15
48	41	184	4	3	15
49	26	51	4	3	12
50	20	234	1	3	10
51	9	192	1	4	6
52	24	346	5	3	2
53	17	332	4	3	4
54	40	304	2	3	12
55	9	274	4	3	12
56	21	80	2	4	6
57	24	109	4	4	10
58	19	105	2	4	10
59	11	90	4	3	10
60	3	71	4	3	15
61	1	1	1	4	6
62	20	288	5	4	15
63	38	259	1	4	8
64	22	29	1	4	12
65	22	265	3	3	15
66	20	253	2	4	10
67	28	45	2	3	10
68	34	172	4	3	12
69	34	139	3	3	12
70	30	285	3	3	15
71	39	263	1	3	12
72	5	304	6	3	12
73	17	304	5	3	10
74	26	214	1	3	15
75	6	222	3	3	12
76	12	99	3	3	8
77	31	99	3	3	8
78	35	46	1	4	8
79	21	213	3	4	20
80	36	37	3	3	10
81	18	202	1	3	12
82	25	345	2	4	8
83	39	265	2	3	20
84	26	70	6	3	20
85	34	140	5	3	12
86	3	135	5	3	10
87	4	112	3	3	12
88	36	6	2	3	10
89	12	1	2	3	5
90	27	213	3	4	20
91	18	105	3	3	10
92	32	277	1	4	15
93	13	305	5	3	12
94	8	172	6	2	12
95	4	90	1	4	10
96	11	6	3	3	10
97	8	80	2	4	8
98	1	39	2	3	8
99	21	310	6	3	1
100	22	300	6	3	20
101	42	121	5	3	12
102	9	222	3	3	12
103	25	204	3	4	8
104	15	94	6	3	12
105	19	140	5	3	12
106	26	18	2	3	15
107	25	191	4	3	1
108	28	5	1	3	10
109	41	290	2	3	15
110	1	56	4	3	15
111	21	53	5	3	8
112	26	251	5	3	15
113	8	140	5	2	12
114	17	42	3	4	5
115	23	167	2	4	10
116	11	96	6	3	12
117	18	45	5	3	10
118	21	29	1	4	15
119	33	294	3	3	20
120	18	138	6	2	12
121	6	243	1	4	5
122	10	211	3	3	10
123	28	56	3	3	15
124	26	144	7	2	15
125	2	174	5	3	12
126	13	243	1	3	5
127	19	175	6	3	12
128	37	128	5	3	12
129	30	252	2	3	10
130	12	192	1	3	5
131	9	252	2	3	8
132	42	252	1	4	8
133	33	213	2	3	20
134	14	194	1	3	6
135	14	110	3	3	10
136	4	67	4	3	15
137	6	290	6	4	15
138	19	66	4	3	15
139	41	190	5	3	1
140	40	128	5	3	12
141	23	317	5	3	1
142	10	240	5	3	15
143	18	5	2	3	10
144	35	73	4	3	10
145	29	110	2	3	10
146	15	48	5	3	12
147	5	285	5	4	12
148	8	110	3	3	10
149	10	247	1	4	6
150	22	223	2	3	12
151	23	54	4	3	5
152	40	322	3	3	12
153	40	296	1	3	15
154	27	183	5	3	12
155	7	90	4	3	10
156	7	39	3	3	8
157	20	239	3	3	10
158	3	121	6	3	12
159	27	158	4	3	12
160	14	6	2	3	8
161	5	192	1	4	6
162	36	1	1	4	8
163	38	278	5	3	15
164	3	99	1	4	6
165	29	90	1	3	10
166	20	200	4	3	12
167	13	80	3	3	8
168	15	13	2	3	12
169	11	99	2	4	8
170	2	2	1	4	8
171	9	285	5	3	12
172	19	46	3	3	10
173	7	99	2	4	6
174	18	253	4	3	10
175	6	234	2	3	10
176	40	311	4	3	1
177	6	240	5	3	15
178	22	286	7	3	20
179	35	67	3	3	15
180	38	252	2	3	10
181	31	192	1	3	8
182	42	257	2	3	10
183	42	271	3	3	8
184	7	135	5	2	12
185	17	329	1	5	3
186	4	140	6	3	12
187	2	46	2	3	10
188	14	140	5	2	12
189	4	139	5	3	12
190	35	122	5	4	12
191	2	37	6	2	10
192	27	35	2	4	12
193	16	192	1	5	5
194	22	165	5	3	10
195	15	274	4	3	12
196	15	295	7	2	15
197	7	178	6	2	12
198	16	1	2	5	5
199	21	228	4	3	12
200	1	171	5	3	12
201	25	344	1	5	5
202	29	138	3	3	12
203	37	90	3	3	10
204	5	211	3	3	12
205	12	310	5	3	1
206	15	113	3	3	12
207	39	283	3	3	15
208	11	22	5	3	12
209	6	274	4	3	12
210	37	99	2	4	8
211	34	178	2	3	10
212	41	159	3	3	12
213	1	6	3	3	10
214	4	107	2	3	10
215	27	328	6	3	12
216	8	6	1	4	8
\.
copy workout_logs (id, user_id, exercise_id, workout_id, custom_workout_id, custom_workout_exercise_id, source_type, swapped_from_id, performed_at, set_number, set_type, reps, weight_kg, duration_seconds, rpe, completed, import_key, created_at) from stdin;
1	1	1	1	\N	\N	program	\N	2026-09-19 16:37:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
2	1	1	1	\N	\N	program	\N	2026-09-19 16:39:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
3	1	1	1	\N	\N	program	\N	2026-09-19 16:42:00+00	3	working	6	72.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
4	1	1	1	\N	\N	program	\N	2026-09-19 16:44:30+00	4	working	6	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
5	1	1	1	\N	\N	program	\N	2026-09-19 16:47:00+00	5	working	6	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
6	1	1	1	\N	\N	program	\N	2026-09-19 16:49:30+00	6	working	5	72.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
7	1	39	1	\N	\N	program	\N	2026-09-19 16:52:00+00	1	working	8	40.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
8	1	39	1	\N	\N	program	\N	2026-09-19 16:54:30+00	2	working	8	40.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
9	1	39	1	\N	\N	program	\N	2026-09-19 16:57:00+00	3	working	7	40.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
10	1	6	1	\N	\N	program	\N	2026-09-19 16:59:30+00	1	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
11	1	6	1	\N	\N	program	\N	2026-09-19 17:02:00+00	2	working	10	25.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
12	1	6	1	\N	\N	program	\N	2026-09-19 17:04:30+00	3	working	10	25.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
13	1	56	1	\N	\N	program	\N	2026-09-19 17:07:00+00	1	working	15	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
14	1	56	1	\N	\N	program	\N	2026-09-19 17:09:30+00	2	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
15	1	56	1	\N	\N	program	\N	2026-09-19 17:12:00+00	3	working	14	7.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
16	1	171	1	\N	\N	program	\N	2026-09-19 17:14:30+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
17	1	171	1	\N	\N	program	\N	2026-09-19 17:17:00+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
18	1	171	1	\N	\N	program	\N	2026-09-19 17:19:30+00	3	working	11	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
19	1	99	3	\N	\N	program	\N	2026-09-20 16:09:00+00	1	warmup	8	35.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
20	1	99	3	\N	\N	program	\N	2026-09-20 16:11:30+00	2	warmup	8	50.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
21	1	99	3	\N	\N	program	\N	2026-09-20 16:14:00+00	3	working	6	67.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
22	1	99	3	\N	\N	program	\N	2026-09-20 16:16:30+00	4	working	6	67.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
23	1	99	3	\N	\N	program	\N	2026-09-20 16:19:00+00	5	working	6	67.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
24	1	99	3	\N	\N	program	\N	2026-09-20 16:21:30+00	6	working	5	67.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
25	1	80	3	\N	\N	program	\N	2026-09-20 16:24:00+00	1	working	8	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
26	1	80	3	\N	\N	program	\N	2026-09-20 16:26:30+00	2	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
27	1	80	3	\N	\N	program	\N	2026-09-20 16:29:00+00	3	working	8	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
28	1	80	3	\N	\N	program	\N	2026-09-20 16:31:30+00	4	failure	6	\N	\N	\N	t	\N	2026-11-27 21:00:59.673+00
29	1	110	3	\N	\N	program	\N	2026-09-20 16:34:00+00	1	working	10	60.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
30	1	110	3	\N	\N	program	\N	2026-09-20 16:36:30+00	2	working	10	60.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
31	1	110	3	\N	\N	program	\N	2026-09-20 16:39:00+00	3	working	9	60.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
32	1	71	3	\N	\N	program	\N	2026-09-20 16:41:30+00	1	working	15	55.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
33	1	71	3	\N	\N	program	\N	2026-09-20 16:44:00+00	2	working	15	55.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
34	1	71	3	\N	\N	program	\N	2026-09-20 16:46:30+00	3	working	14	55.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
35	1	135	3	\N	\N	program	\N	2026-09-20 16:49:00+00	1	working	10	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
36	1	135	3	\N	\N	program	\N	2026-09-20 16:51:30+00	2	working	10	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
37	1	135	3	\N	\N	program	\N	2026-09-20 16:54:00+00	3	failure	9	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
38	1	121	3	\N	\N	program	\N	2026-09-20 16:56:30+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
39	1	121	3	\N	\N	program	\N	2026-09-20 16:59:00+00	2	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
40	1	121	3	\N	\N	program	\N	2026-09-20 17:01:30+00	3	working	12	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
41	1	192	5	\N	\N	program	\N	2026-09-21 16:27:00+00	1	warmup	8	47.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
42	1	192	5	\N	\N	program	\N	2026-09-21 16:29:30+00	2	warmup	8	72.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
43	1	192	5	\N	\N	program	\N	2026-09-21 16:32:00+00	3	working	6	95.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
44	1	192	5	\N	\N	program	\N	2026-09-21 16:34:30+00	4	working	6	95.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
45	1	192	5	\N	\N	program	\N	2026-09-21 16:37:00+00	5	working	6	95.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
46	1	192	5	\N	\N	program	\N	2026-09-21 16:39:30+00	6	working	5	95.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
47	1	252	5	\N	\N	program	\N	2026-09-21 16:42:00+00	1	working	8	105.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
48	1	252	5	\N	\N	program	\N	2026-09-21 16:44:30+00	2	working	8	105.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
49	1	252	5	\N	\N	program	\N	2026-09-21 16:47:00+00	3	working	8	105.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
50	1	211	5	\N	\N	program	\N	2026-09-21 16:49:30+00	1	working	12	82.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
51	1	211	5	\N	\N	program	\N	2026-09-21 16:52:00+00	2	working	12	82.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
52	1	211	5	\N	\N	program	\N	2026-09-21 16:54:30+00	3	working	11	82.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
53	1	273	5	\N	\N	program	\N	2026-09-21 16:57:00+00	1	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
54	1	273	5	\N	\N	program	\N	2026-09-21 16:59:30+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
55	1	273	5	\N	\N	program	\N	2026-09-21 17:02:00+00	3	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
56	1	285	5	\N	\N	program	\N	2026-09-21 17:04:30+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
57	1	285	5	\N	\N	program	\N	2026-09-21 17:07:00+00	2	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
58	1	285	5	\N	\N	program	\N	2026-09-21 17:09:30+00	3	working	12	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
59	1	285	5	\N	\N	program	\N	2026-09-21 17:12:00+00	4	working	12	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
60	1	304	5	\N	\N	program	\N	2026-09-21 17:14:30+00	1	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
61	1	304	5	\N	\N	program	\N	2026-09-21 17:17:00+00	2	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
62	1	304	5	\N	\N	program	\N	2026-09-21 17:19:30+00	3	working	11	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
63	1	2	2	\N	\N	program	\N	2026-09-23 16:47:00+00	1	warmup	8	35.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
64	1	2	2	\N	\N	program	\N	2026-09-23 16:49:30+00	2	warmup	8	50.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
65	1	2	2	\N	\N	program	\N	2026-09-23 16:52:00+00	3	working	8	67.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
66	1	2	2	\N	\N	program	\N	2026-09-23 16:54:30+00	4	working	8	67.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
67	1	2	2	\N	\N	program	\N	2026-09-23 16:57:00+00	5	working	8	67.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
68	1	2	2	\N	\N	program	\N	2026-09-23 16:59:30+00	6	working	8	67.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
69	1	46	2	\N	\N	program	\N	2026-09-23 17:02:00+00	1	working	10	15.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
70	1	46	2	\N	\N	program	\N	2026-09-23 17:04:30+00	2	working	10	15.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
71	1	46	2	\N	\N	program	\N	2026-09-23 17:07:00+00	3	working	10	15.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
72	1	23	2	\N	\N	program	\N	2026-09-23 17:09:30+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
73	1	23	2	\N	\N	program	\N	2026-09-23 17:12:00+00	2	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
74	1	23	2	\N	\N	program	\N	2026-09-23 17:14:30+00	3	working	11	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
75	1	58	2	\N	\N	program	\N	2026-09-23 17:17:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
76	1	58	2	\N	\N	program	\N	2026-09-23 17:19:30+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
77	1	58	2	\N	\N	program	\N	2026-09-23 17:22:00+00	3	working	14	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
78	1	174	2	\N	\N	program	\N	2026-09-23 17:24:30+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
79	1	174	2	\N	\N	program	\N	2026-09-23 17:27:00+00	2	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
80	1	174	2	\N	\N	program	\N	2026-09-23 17:29:30+00	3	working	11	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
81	1	37	2	\N	\N	program	\N	2026-09-23 17:32:00+00	1	working	10	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
82	1	37	2	\N	\N	program	\N	2026-09-23 17:34:30+00	2	working	9	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
83	1	90	4	\N	\N	program	\N	2026-09-24 17:15:00+00	1	warmup	8	27.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
84	1	90	4	\N	\N	program	\N	2026-09-24 17:17:30+00	2	warmup	8	42.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
85	1	90	4	\N	\N	program	\N	2026-09-24 17:20:00+00	3	working	10	55.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
86	1	90	4	\N	\N	program	\N	2026-09-24 17:22:30+00	4	working	10	55.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
87	1	90	4	\N	\N	program	\N	2026-09-24 17:25:00+00	5	working	10	55.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
88	1	90	4	\N	\N	program	\N	2026-09-24 17:27:30+00	6	working	9	55.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
89	1	107	4	\N	\N	program	\N	2026-09-24 17:30:00+00	1	working	10	25.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
90	1	107	4	\N	\N	program	\N	2026-09-24 17:32:30+00	2	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
91	1	107	4	\N	\N	program	\N	2026-09-24 17:35:00+00	3	working	10	25.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
92	1	112	4	\N	\N	program	\N	2026-09-24 17:37:30+00	1	working	12	57.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
93	1	112	4	\N	\N	program	\N	2026-09-24 17:40:00+00	2	working	12	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
94	1	112	4	\N	\N	program	\N	2026-09-24 17:42:30+00	3	working	12	57.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
95	1	67	4	\N	\N	program	\N	2026-09-24 17:45:00+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
96	1	67	4	\N	\N	program	\N	2026-09-24 17:47:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
97	1	67	4	\N	\N	program	\N	2026-09-24 17:50:00+00	3	working	14	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
98	1	139	4	\N	\N	program	\N	2026-09-24 17:52:30+00	1	working	12	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
99	1	139	4	\N	\N	program	\N	2026-09-24 17:55:00+00	2	working	12	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
100	1	139	4	\N	\N	program	\N	2026-09-24 17:57:30+00	3	working	11	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
101	1	140	4	\N	\N	program	\N	2026-09-24 18:00:00+00	1	working	12	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
102	1	140	4	\N	\N	program	\N	2026-09-24 18:02:30+00	2	working	12	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
103	1	140	4	\N	\N	program	\N	2026-09-24 18:05:00+00	3	failure	10	7.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
104	1	1	1	\N	\N	program	\N	2026-09-27 17:01:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
105	1	1	1	\N	\N	program	\N	2026-09-27 17:03:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
106	1	1	1	\N	\N	program	\N	2026-09-27 17:06:00+00	3	working	6	72.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
107	1	1	1	\N	\N	program	\N	2026-09-27 17:08:30+00	4	working	6	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
108	1	1	1	\N	\N	program	\N	2026-09-27 17:11:00+00	5	working	6	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
109	1	1	1	\N	\N	program	\N	2026-09-27 17:13:30+00	6	working	6	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
110	1	39	1	\N	\N	program	\N	2026-09-27 17:16:00+00	1	working	8	42.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
111	1	39	1	\N	\N	program	\N	2026-09-27 17:18:30+00	2	working	8	42.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
112	1	39	1	\N	\N	program	\N	2026-09-27 17:21:00+00	3	working	8	42.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
113	1	6	1	\N	\N	program	\N	2026-09-27 17:23:30+00	1	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
114	1	6	1	\N	\N	program	\N	2026-09-27 17:26:00+00	2	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
115	1	6	1	\N	\N	program	\N	2026-09-27 17:28:30+00	3	working	9	25.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
116	1	56	1	\N	\N	program	\N	2026-09-27 17:31:00+00	1	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
117	1	56	1	\N	\N	program	\N	2026-09-27 17:33:30+00	2	working	15	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
118	1	56	1	\N	\N	program	\N	2026-09-27 17:36:00+00	3	working	15	7.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
119	1	171	1	\N	\N	program	\N	2026-09-27 17:38:30+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
120	1	171	1	\N	\N	program	\N	2026-09-27 17:41:00+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
121	1	171	1	\N	\N	program	\N	2026-09-27 17:43:30+00	3	working	11	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
122	1	192	5	\N	\N	program	\N	2026-09-30 17:10:00+00	1	warmup	8	50.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
123	1	192	5	\N	\N	program	\N	2026-09-30 17:12:30+00	2	warmup	8	72.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
124	1	192	5	\N	\N	program	\N	2026-09-30 17:15:00+00	3	working	6	97.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
125	1	192	5	\N	\N	program	\N	2026-09-30 17:17:30+00	4	working	6	97.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
126	1	192	5	\N	\N	program	\N	2026-09-30 17:20:00+00	5	working	6	97.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
127	1	192	5	\N	\N	program	\N	2026-09-30 17:22:30+00	6	failure	4	97.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
128	1	252	5	\N	\N	program	\N	2026-09-30 17:25:00+00	1	working	8	105.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
129	1	252	5	\N	\N	program	\N	2026-09-30 17:27:30+00	2	working	8	105.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
130	1	252	5	\N	\N	program	\N	2026-09-30 17:30:00+00	3	working	7	105.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
131	1	211	5	\N	\N	program	\N	2026-09-30 17:32:30+00	1	working	12	82.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
132	1	211	5	\N	\N	program	\N	2026-09-30 17:35:00+00	2	working	12	82.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
133	1	211	5	\N	\N	program	\N	2026-09-30 17:37:30+00	3	working	11	82.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
134	1	273	5	\N	\N	program	\N	2026-09-30 17:40:00+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
135	1	273	5	\N	\N	program	\N	2026-09-30 17:42:30+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
136	1	273	5	\N	\N	program	\N	2026-09-30 17:45:00+00	3	working	11	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
137	1	285	5	\N	\N	program	\N	2026-09-30 17:47:30+00	1	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
138	1	285	5	\N	\N	program	\N	2026-09-30 17:50:00+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
139	1	285	5	\N	\N	program	\N	2026-09-30 17:52:30+00	3	working	12	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
140	1	285	5	\N	\N	program	\N	2026-09-30 17:55:00+00	4	working	11	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
141	1	304	5	\N	\N	program	\N	2026-09-30 17:57:30+00	1	working	12	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
142	1	304	5	\N	\N	program	\N	2026-09-30 18:00:00+00	2	working	12	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
143	1	304	5	\N	\N	program	\N	2026-09-30 18:02:30+00	3	failure	11	\N	\N	\N	t	\N	2026-11-27 21:00:59.673+00
144	1	2	2	\N	\N	program	\N	2026-10-01 16:02:00+00	1	warmup	8	35.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
145	1	2	2	\N	\N	program	\N	2026-10-01 16:04:30+00	2	warmup	8	52.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
146	1	2	2	\N	\N	program	\N	2026-10-01 16:07:00+00	3	working	8	70.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
147	1	2	2	\N	\N	program	\N	2026-10-01 16:09:30+00	4	working	8	70.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
148	1	2	2	\N	\N	program	\N	2026-10-01 16:12:00+00	5	working	8	70.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
149	1	2	2	\N	\N	program	\N	2026-10-01 16:14:30+00	6	failure	6	70.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
150	1	46	2	\N	\N	program	\N	2026-10-01 16:17:00+00	1	working	10	15.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
151	1	46	2	\N	\N	program	\N	2026-10-01 16:19:30+00	2	working	10	15.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
152	1	46	2	\N	\N	program	\N	2026-10-01 16:22:00+00	3	working	9	15.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
153	1	23	2	\N	\N	program	\N	2026-10-01 16:24:30+00	1	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
154	1	23	2	\N	\N	program	\N	2026-10-01 16:27:00+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
155	1	23	2	\N	\N	program	\N	2026-10-01 16:29:30+00	3	working	12	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
156	1	58	2	\N	\N	program	\N	2026-10-01 16:32:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
157	1	58	2	\N	\N	program	\N	2026-10-01 16:34:30+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
158	1	58	2	\N	\N	program	\N	2026-10-01 16:37:00+00	3	working	14	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
159	1	174	2	\N	\N	program	\N	2026-10-01 16:39:30+00	1	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
160	1	174	2	\N	\N	program	\N	2026-10-01 16:42:00+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
161	1	174	2	\N	\N	program	\N	2026-10-01 16:44:30+00	3	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
162	1	37	2	\N	\N	program	\N	2026-10-01 16:47:00+00	1	working	10	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
163	1	37	2	\N	\N	program	\N	2026-10-01 16:49:30+00	2	working	10	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
164	1	90	4	\N	\N	program	\N	2026-10-03 16:33:00+00	1	warmup	8	27.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
165	1	90	4	\N	\N	program	\N	2026-10-03 16:35:30+00	2	warmup	8	42.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
166	1	90	4	\N	\N	program	\N	2026-10-03 16:38:00+00	3	working	10	55.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
167	1	90	4	\N	\N	program	\N	2026-10-03 16:40:30+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
168	1	90	4	\N	\N	program	\N	2026-10-03 16:43:00+00	5	working	10	55.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
169	1	90	4	\N	\N	program	\N	2026-10-03 16:45:30+00	6	working	9	55.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
170	1	107	4	\N	\N	program	\N	2026-10-03 16:48:00+00	1	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
171	1	107	4	\N	\N	program	\N	2026-10-03 16:50:30+00	2	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
172	1	107	4	\N	\N	program	\N	2026-10-03 16:53:00+00	3	working	9	25.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
173	1	112	4	\N	\N	program	\N	2026-10-03 16:55:30+00	1	working	12	60.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
174	1	112	4	\N	\N	program	\N	2026-10-03 16:58:00+00	2	working	12	60.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
175	1	112	4	\N	\N	program	\N	2026-10-03 17:00:30+00	3	working	12	60.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
176	1	67	4	\N	\N	program	\N	2026-10-03 17:03:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
177	1	67	4	\N	\N	program	\N	2026-10-03 17:05:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
178	1	67	4	\N	\N	program	\N	2026-10-03 17:08:00+00	3	failure	13	20.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
179	1	139	4	\N	\N	program	\N	2026-10-03 17:10:30+00	1	working	12	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
180	1	139	4	\N	\N	program	\N	2026-10-03 17:13:00+00	2	working	12	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
181	1	139	4	\N	\N	program	\N	2026-10-03 17:15:30+00	3	working	12	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
182	1	140	4	\N	\N	program	\N	2026-10-03 17:18:00+00	1	working	12	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
183	1	140	4	\N	\N	program	\N	2026-10-03 17:20:30+00	2	working	12	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
184	1	140	4	\N	\N	program	\N	2026-10-03 17:23:00+00	3	failure	11	7.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
185	1	243	6	\N	\N	program	\N	2026-10-04 16:14:00+00	1	warmup	8	57.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
186	1	243	6	\N	\N	program	\N	2026-10-04 16:16:30+00	2	warmup	8	87.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
187	1	243	6	\N	\N	program	\N	2026-10-04 16:19:00+00	3	working	5	115.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
188	1	243	6	\N	\N	program	\N	2026-10-04 16:21:30+00	4	working	5	115.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
189	1	243	6	\N	\N	program	\N	2026-10-04 16:24:00+00	5	working	5	115.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
190	1	243	6	\N	\N	program	\N	2026-10-04 16:26:30+00	6	failure	3	115.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
191	1	234	6	\N	\N	program	\N	2026-10-04 16:29:00+00	1	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
192	1	234	6	\N	\N	program	\N	2026-10-04 16:31:30+00	2	working	10	17.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
193	1	234	6	\N	\N	program	\N	2026-10-04 16:34:00+00	3	working	9	17.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
194	1	222	6	\N	\N	program	\N	2026-10-04 16:36:30+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
195	1	222	6	\N	\N	program	\N	2026-10-04 16:39:00+00	2	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
196	1	222	6	\N	\N	program	\N	2026-10-04 16:41:30+00	3	working	12	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
197	1	274	6	\N	\N	program	\N	2026-10-04 16:44:00+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
198	1	274	6	\N	\N	program	\N	2026-10-04 16:46:30+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
199	1	274	6	\N	\N	program	\N	2026-10-04 16:49:00+00	3	working	11	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
200	1	240	6	\N	\N	program	\N	2026-10-04 16:51:30+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
201	1	240	6	\N	\N	program	\N	2026-10-04 16:54:00+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
202	1	240	6	\N	\N	program	\N	2026-10-04 16:56:30+00	3	working	14	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
203	1	290	6	\N	\N	program	\N	2026-10-04 16:59:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
204	1	290	6	\N	\N	program	\N	2026-10-04 17:01:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
205	1	290	6	\N	\N	program	\N	2026-10-04 17:04:00+00	3	working	15	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
206	1	290	6	\N	\N	program	\N	2026-10-04 17:06:30+00	4	failure	13	20.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
207	1	1	1	\N	\N	program	\N	2026-10-05 16:29:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
208	1	1	1	\N	\N	program	\N	2026-10-05 16:31:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
209	1	1	1	\N	\N	program	\N	2026-10-05 16:34:00+00	3	working	6	72.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
210	1	1	1	\N	\N	program	\N	2026-10-05 16:36:30+00	4	working	6	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
211	1	1	1	\N	\N	program	\N	2026-10-05 16:39:00+00	5	working	6	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
212	1	1	1	\N	\N	program	\N	2026-10-05 16:41:30+00	6	working	5	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
213	1	39	1	\N	\N	program	\N	2026-10-05 16:44:00+00	1	working	8	42.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
214	1	39	1	\N	\N	program	\N	2026-10-05 16:46:30+00	2	working	8	42.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
215	1	39	1	\N	\N	program	\N	2026-10-05 16:49:00+00	3	failure	6	42.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
216	1	6	1	\N	\N	program	\N	2026-10-05 16:51:30+00	1	working	10	27.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
217	1	6	1	\N	\N	program	\N	2026-10-05 16:54:00+00	2	working	10	27.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
218	1	6	1	\N	\N	program	\N	2026-10-05 16:56:30+00	3	working	9	27.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
219	1	56	1	\N	\N	program	\N	2026-10-05 16:59:00+00	1	working	15	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
220	1	56	1	\N	\N	program	\N	2026-10-05 17:01:30+00	2	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
221	1	56	1	\N	\N	program	\N	2026-10-05 17:04:00+00	3	working	15	7.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
222	1	171	1	\N	\N	program	\N	2026-10-05 17:06:30+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
223	1	171	1	\N	\N	program	\N	2026-10-05 17:09:00+00	2	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
224	1	171	1	\N	\N	program	\N	2026-10-05 17:11:30+00	3	failure	10	20.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
225	1	192	5	\N	\N	program	\N	2026-10-08 17:01:00+00	1	warmup	8	50.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
226	1	192	5	\N	\N	program	\N	2026-10-08 17:03:30+00	2	warmup	8	72.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
227	1	192	5	\N	\N	program	\N	2026-10-08 17:06:00+00	3	working	6	97.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
228	1	192	5	\N	\N	program	\N	2026-10-08 17:08:30+00	4	working	6	97.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
229	1	192	5	\N	\N	program	\N	2026-10-08 17:11:00+00	5	working	6	97.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
230	1	192	5	\N	\N	program	\N	2026-10-08 17:13:30+00	6	working	6	97.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
231	1	252	5	\N	\N	program	\N	2026-10-08 17:16:00+00	1	working	8	107.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
232	1	252	5	\N	\N	program	\N	2026-10-08 17:18:30+00	2	working	8	107.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
233	1	252	5	\N	\N	program	\N	2026-10-08 17:21:00+00	3	working	8	107.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
234	1	211	5	\N	\N	program	\N	2026-10-08 17:23:30+00	1	working	12	85.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
235	1	211	5	\N	\N	program	\N	2026-10-08 17:26:00+00	2	working	12	85.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
236	1	211	5	\N	\N	program	\N	2026-10-08 17:28:30+00	3	working	12	85.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
237	1	273	5	\N	\N	program	\N	2026-10-08 17:31:00+00	1	working	12	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
238	1	273	5	\N	\N	program	\N	2026-10-08 17:33:30+00	2	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
239	1	273	5	\N	\N	program	\N	2026-10-08 17:36:00+00	3	working	11	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
240	1	285	5	\N	\N	program	\N	2026-10-08 17:38:30+00	1	working	12	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
241	1	285	5	\N	\N	program	\N	2026-10-08 17:41:00+00	2	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
242	1	285	5	\N	\N	program	\N	2026-10-08 17:43:30+00	3	working	12	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
243	1	285	5	\N	\N	program	\N	2026-10-08 17:46:00+00	4	working	12	20.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
244	1	304	5	\N	\N	program	\N	2026-10-08 17:48:30+00	1	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
245	1	304	5	\N	\N	program	\N	2026-10-08 17:51:00+00	2	working	12	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
246	1	304	5	\N	\N	program	\N	2026-10-08 17:53:30+00	3	working	11	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
247	1	2	2	\N	\N	program	\N	2026-10-10 16:12:00+00	1	warmup	8	35.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
248	1	2	2	\N	\N	program	\N	2026-10-10 16:14:30+00	2	warmup	8	52.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
249	1	2	2	\N	\N	program	\N	2026-10-10 16:17:00+00	3	working	8	70.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
250	1	2	2	\N	\N	program	\N	2026-10-10 16:19:30+00	4	working	8	70.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
251	1	2	2	\N	\N	program	\N	2026-10-10 16:22:00+00	5	working	8	70.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
252	1	2	2	\N	\N	program	\N	2026-10-10 16:24:30+00	6	working	8	70.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
253	1	46	2	\N	\N	program	\N	2026-10-10 16:27:00+00	1	working	10	15.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
254	1	46	2	\N	\N	program	\N	2026-10-10 16:29:30+00	2	working	10	15.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
255	1	46	2	\N	\N	program	\N	2026-10-10 16:32:00+00	3	working	9	15.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
256	1	23	2	\N	\N	program	\N	2026-10-10 16:34:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
257	1	23	2	\N	\N	program	\N	2026-10-10 16:37:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
258	1	23	2	\N	\N	program	\N	2026-10-10 16:39:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
259	1	58	2	\N	\N	program	\N	2026-10-10 16:42:00+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
260	1	58	2	\N	\N	program	\N	2026-10-10 16:44:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
261	1	58	2	\N	\N	program	\N	2026-10-10 16:47:00+00	3	working	15	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
262	1	174	2	\N	\N	program	\N	2026-10-10 16:49:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
263	1	174	2	\N	\N	program	\N	2026-10-10 16:52:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
264	1	174	2	\N	\N	program	\N	2026-10-10 16:54:30+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
265	1	37	2	\N	\N	program	\N	2026-10-10 16:57:00+00	1	working	10	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
266	1	37	2	\N	\N	program	\N	2026-10-10 16:59:30+00	2	working	10	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
267	1	243	6	\N	\N	program	\N	2026-10-12 17:04:00+00	1	warmup	8	60.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
268	1	243	6	\N	\N	program	\N	2026-10-12 17:06:30+00	2	warmup	8	87.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
269	1	243	6	\N	\N	program	\N	2026-10-12 17:09:00+00	3	working	5	117.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
270	1	243	6	\N	\N	program	\N	2026-10-12 17:11:30+00	4	working	5	117.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
271	1	243	6	\N	\N	program	\N	2026-10-12 17:14:00+00	5	working	5	117.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
272	1	243	6	\N	\N	program	\N	2026-10-12 17:16:30+00	6	working	4	117.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
273	1	234	6	\N	\N	program	\N	2026-10-12 17:19:00+00	1	working	10	17.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
274	1	234	6	\N	\N	program	\N	2026-10-12 17:21:30+00	2	working	10	17.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
275	1	234	6	\N	\N	program	\N	2026-10-12 17:24:00+00	3	working	10	17.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
276	1	222	6	\N	\N	program	\N	2026-10-12 17:26:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
277	1	222	6	\N	\N	program	\N	2026-10-12 17:29:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
278	1	222	6	\N	\N	program	\N	2026-10-12 17:31:30+00	3	failure	10	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
279	1	274	6	\N	\N	program	\N	2026-10-12 17:34:00+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
280	1	274	6	\N	\N	program	\N	2026-10-12 17:36:30+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
281	1	274	6	\N	\N	program	\N	2026-10-12 17:39:00+00	3	failure	11	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
282	1	240	6	\N	\N	program	\N	2026-10-12 17:41:30+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
283	1	240	6	\N	\N	program	\N	2026-10-12 17:44:00+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
284	1	240	6	\N	\N	program	\N	2026-10-12 17:46:30+00	3	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
285	1	290	6	\N	\N	program	\N	2026-10-12 17:49:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
286	1	290	6	\N	\N	program	\N	2026-10-12 17:51:30+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
287	1	290	6	\N	\N	program	\N	2026-10-12 17:54:00+00	3	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
288	1	290	6	\N	\N	program	\N	2026-10-12 17:56:30+00	4	working	14	20.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
289	1	1	1	\N	\N	program	\N	2026-10-14 17:10:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
290	1	1	1	\N	\N	program	\N	2026-10-14 17:12:30+00	2	warmup	8	57.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
291	1	1	1	\N	\N	program	\N	2026-10-14 17:15:00+00	3	working	6	75.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
292	1	1	1	\N	\N	program	\N	2026-10-14 17:17:30+00	4	working	6	75.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
293	1	1	1	\N	\N	program	\N	2026-10-14 17:20:00+00	5	working	6	75.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
294	1	1	1	\N	\N	program	\N	2026-10-14 17:22:30+00	6	working	5	75.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
295	1	39	1	\N	\N	program	\N	2026-10-14 17:25:00+00	1	working	8	42.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
296	1	39	1	\N	\N	program	\N	2026-10-14 17:27:30+00	2	working	8	42.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
297	1	39	1	\N	\N	program	\N	2026-10-14 17:30:00+00	3	working	7	42.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
298	1	6	1	\N	\N	program	\N	2026-10-14 17:32:30+00	1	working	10	27.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
299	1	6	1	\N	\N	program	\N	2026-10-14 17:35:00+00	2	working	10	27.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
300	1	6	1	\N	\N	program	\N	2026-10-14 17:37:30+00	3	working	10	27.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
301	1	56	1	\N	\N	program	\N	2026-10-14 17:40:00+00	1	working	15	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
302	1	56	1	\N	\N	program	\N	2026-10-14 17:42:30+00	2	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
303	1	56	1	\N	\N	program	\N	2026-10-14 17:45:00+00	3	working	15	7.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
304	1	171	1	\N	\N	program	\N	2026-10-14 17:47:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
305	1	171	1	\N	\N	program	\N	2026-10-14 17:50:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
306	1	171	1	\N	\N	program	\N	2026-10-14 17:52:30+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
307	1	99	3	\N	\N	program	\N	2026-10-15 16:48:00+00	1	warmup	8	35.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
308	1	99	3	\N	\N	program	\N	2026-10-15 16:50:30+00	2	warmup	8	52.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
309	1	99	3	\N	\N	program	\N	2026-10-15 16:53:00+00	3	working	6	70.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
310	1	99	3	\N	\N	program	\N	2026-10-15 16:55:30+00	4	working	6	70.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
311	1	99	3	\N	\N	program	\N	2026-10-15 16:58:00+00	5	working	6	70.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
312	1	99	3	\N	\N	program	\N	2026-10-15 17:00:30+00	6	failure	4	70.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
313	1	80	3	\N	\N	program	\N	2026-10-15 17:03:00+00	1	working	8	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
314	1	80	3	\N	\N	program	\N	2026-10-15 17:05:30+00	2	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
315	1	80	3	\N	\N	program	\N	2026-10-15 17:08:00+00	3	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
316	1	80	3	\N	\N	program	\N	2026-10-15 17:10:30+00	4	working	7	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
317	1	110	3	\N	\N	program	\N	2026-10-15 17:13:00+00	1	working	10	62.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
318	1	110	3	\N	\N	program	\N	2026-10-15 17:15:30+00	2	working	10	62.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
319	1	110	3	\N	\N	program	\N	2026-10-15 17:18:00+00	3	failure	9	62.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
320	1	71	3	\N	\N	program	\N	2026-10-15 17:20:30+00	1	working	15	55.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
321	1	71	3	\N	\N	program	\N	2026-10-15 17:23:00+00	2	working	15	55.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
322	1	71	3	\N	\N	program	\N	2026-10-15 17:25:30+00	3	working	15	55.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
323	1	135	3	\N	\N	program	\N	2026-10-15 17:28:00+00	1	working	10	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
324	1	135	3	\N	\N	program	\N	2026-10-15 17:30:30+00	2	working	10	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
325	1	135	3	\N	\N	program	\N	2026-10-15 17:33:00+00	3	working	9	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
326	1	121	3	\N	\N	program	\N	2026-10-15 17:35:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
327	1	121	3	\N	\N	program	\N	2026-10-15 17:38:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
328	1	121	3	\N	\N	program	\N	2026-10-15 17:40:30+00	3	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
329	1	192	5	\N	\N	program	\N	2026-10-17 16:42:00+00	1	warmup	8	50.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
330	1	192	5	\N	\N	program	\N	2026-10-17 16:44:30+00	2	warmup	8	75.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
331	1	192	5	\N	\N	program	\N	2026-10-17 16:47:00+00	3	working	6	100.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
332	1	192	5	\N	\N	program	\N	2026-10-17 16:49:30+00	4	working	6	100.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
333	1	192	5	\N	\N	program	\N	2026-10-17 16:52:00+00	5	working	6	100.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
334	1	192	5	\N	\N	program	\N	2026-10-17 16:54:30+00	6	working	6	100.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
335	1	252	5	\N	\N	program	\N	2026-10-17 16:57:00+00	1	working	8	110.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
336	1	252	5	\N	\N	program	\N	2026-10-17 16:59:30+00	2	working	8	110.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
337	1	252	5	\N	\N	program	\N	2026-10-17 17:02:00+00	3	failure	7	110.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
338	1	211	5	\N	\N	program	\N	2026-10-17 17:04:30+00	1	working	12	85.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
339	1	211	5	\N	\N	program	\N	2026-10-17 17:07:00+00	2	working	12	85.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
340	1	211	5	\N	\N	program	\N	2026-10-17 17:09:30+00	3	working	12	85.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
341	1	273	5	\N	\N	program	\N	2026-10-17 17:12:00+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
342	1	273	5	\N	\N	program	\N	2026-10-17 17:14:30+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
343	1	273	5	\N	\N	program	\N	2026-10-17 17:17:00+00	3	working	12	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
344	1	285	5	\N	\N	program	\N	2026-10-17 17:19:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
345	1	285	5	\N	\N	program	\N	2026-10-17 17:22:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
346	1	285	5	\N	\N	program	\N	2026-10-17 17:24:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
347	1	285	5	\N	\N	program	\N	2026-10-17 17:27:00+00	4	failure	10	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
348	1	304	5	\N	\N	program	\N	2026-10-17 17:29:30+00	1	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
349	1	304	5	\N	\N	program	\N	2026-10-17 17:32:00+00	2	working	12	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
350	1	304	5	\N	\N	program	\N	2026-10-17 17:34:30+00	3	working	12	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
351	1	2	2	\N	\N	program	\N	2026-10-18 17:18:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
352	1	2	2	\N	\N	program	\N	2026-10-18 17:20:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
353	1	2	2	\N	\N	program	\N	2026-10-18 17:23:00+00	3	working	8	72.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
354	1	2	2	\N	\N	program	\N	2026-10-18 17:25:30+00	4	working	8	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
355	1	2	2	\N	\N	program	\N	2026-10-18 17:28:00+00	5	working	8	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
356	1	2	2	\N	\N	program	\N	2026-10-18 17:30:30+00	6	failure	6	72.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
357	1	46	2	\N	\N	program	\N	2026-10-18 17:33:00+00	1	working	10	15.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
358	1	46	2	\N	\N	program	\N	2026-10-18 17:35:30+00	2	working	10	15.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
359	1	46	2	\N	\N	program	\N	2026-10-18 17:38:00+00	3	working	9	15.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
360	1	23	2	\N	\N	program	\N	2026-10-18 17:40:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
361	1	23	2	\N	\N	program	\N	2026-10-18 17:43:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
362	1	23	2	\N	\N	program	\N	2026-10-18 17:45:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
363	1	58	2	\N	\N	program	\N	2026-10-18 17:48:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
364	1	58	2	\N	\N	program	\N	2026-10-18 17:50:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
365	1	58	2	\N	\N	program	\N	2026-10-18 17:53:00+00	3	failure	13	20.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
366	1	174	2	\N	\N	program	\N	2026-10-18 17:55:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
367	1	174	2	\N	\N	program	\N	2026-10-18 17:58:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
368	1	174	2	\N	\N	program	\N	2026-10-18 18:00:30+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
369	1	37	2	\N	\N	program	\N	2026-10-18 18:03:00+00	1	working	10	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
370	1	37	2	\N	\N	program	\N	2026-10-18 18:05:30+00	2	failure	8	\N	\N	\N	t	\N	2026-11-27 21:00:59.673+00
371	1	90	4	\N	\N	program	\N	2026-10-19 16:20:00+00	1	warmup	8	30.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
372	1	90	4	\N	\N	program	\N	2026-10-19 16:22:30+00	2	warmup	8	42.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
373	1	90	4	\N	\N	program	\N	2026-10-19 16:25:00+00	3	working	10	57.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
374	1	90	4	\N	\N	program	\N	2026-10-19 16:27:30+00	4	working	10	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
375	1	90	4	\N	\N	program	\N	2026-10-19 16:30:00+00	5	working	10	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
376	1	90	4	\N	\N	program	\N	2026-10-19 16:32:30+00	6	working	10	57.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
377	1	107	4	\N	\N	program	\N	2026-10-19 16:35:00+00	1	working	10	25.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
378	1	107	4	\N	\N	program	\N	2026-10-19 16:37:30+00	2	working	10	25.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
379	1	107	4	\N	\N	program	\N	2026-10-19 16:40:00+00	3	failure	9	25.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
380	1	112	4	\N	\N	program	\N	2026-10-19 16:42:30+00	1	working	12	60.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
381	1	112	4	\N	\N	program	\N	2026-10-19 16:45:00+00	2	working	12	60.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
382	1	112	4	\N	\N	program	\N	2026-10-19 16:47:30+00	3	working	11	60.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
383	1	67	4	\N	\N	program	\N	2026-10-19 16:50:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
384	1	67	4	\N	\N	program	\N	2026-10-19 16:52:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
385	1	67	4	\N	\N	program	\N	2026-10-19 16:55:00+00	3	working	14	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
386	1	139	4	\N	\N	program	\N	2026-10-19 16:57:30+00	1	working	12	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
387	1	139	4	\N	\N	program	\N	2026-10-19 17:00:00+00	2	working	12	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
388	1	139	4	\N	\N	program	\N	2026-10-19 17:02:30+00	3	working	12	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
389	1	140	4	\N	\N	program	\N	2026-10-19 17:05:00+00	1	working	12	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
390	1	140	4	\N	\N	program	\N	2026-10-19 17:07:30+00	2	working	12	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
391	1	140	4	\N	\N	program	\N	2026-10-19 17:10:00+00	3	working	11	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
392	1	243	6	\N	\N	program	\N	2026-10-21 16:59:00+00	1	warmup	8	60.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
393	1	243	6	\N	\N	program	\N	2026-10-21 17:01:30+00	2	warmup	8	87.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
394	1	243	6	\N	\N	program	\N	2026-10-21 17:04:00+00	3	working	5	117.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
395	1	243	6	\N	\N	program	\N	2026-10-21 17:06:30+00	4	working	5	117.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
396	1	243	6	\N	\N	program	\N	2026-10-21 17:09:00+00	5	working	5	117.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
397	1	243	6	\N	\N	program	\N	2026-10-21 17:11:30+00	6	working	5	117.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
398	1	234	6	\N	\N	program	\N	2026-10-21 17:14:00+00	1	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
399	1	234	6	\N	\N	program	\N	2026-10-21 17:16:30+00	2	working	10	17.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
400	1	234	6	\N	\N	program	\N	2026-10-21 17:19:00+00	3	working	9	17.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
401	1	222	6	\N	\N	program	\N	2026-10-21 17:21:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
402	1	222	6	\N	\N	program	\N	2026-10-21 17:24:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
403	1	222	6	\N	\N	program	\N	2026-10-21 17:26:30+00	3	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
404	1	274	6	\N	\N	program	\N	2026-10-21 17:29:00+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
405	1	274	6	\N	\N	program	\N	2026-10-21 17:31:30+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
406	1	274	6	\N	\N	program	\N	2026-10-21 17:34:00+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
407	1	240	6	\N	\N	program	\N	2026-10-21 17:36:30+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
408	1	240	6	\N	\N	program	\N	2026-10-21 17:39:00+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
409	1	240	6	\N	\N	program	\N	2026-10-21 17:41:30+00	3	working	15	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
410	1	290	6	\N	\N	program	\N	2026-10-21 17:44:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
411	1	290	6	\N	\N	program	\N	2026-10-21 17:46:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
412	1	290	6	\N	\N	program	\N	2026-10-21 17:49:00+00	3	working	15	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
413	1	290	6	\N	\N	program	\N	2026-10-21 17:51:30+00	4	working	14	20.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
414	1	1	1	\N	\N	program	\N	2026-10-22 17:23:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
415	1	1	1	\N	\N	program	\N	2026-10-22 17:25:30+00	2	warmup	8	57.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
416	1	1	1	\N	\N	program	\N	2026-10-22 17:28:00+00	3	working	6	75.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
417	1	1	1	\N	\N	program	\N	2026-10-22 17:30:30+00	4	working	6	75.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
418	1	1	1	\N	\N	program	\N	2026-10-22 17:33:00+00	5	working	6	75.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
419	1	1	1	\N	\N	program	\N	2026-10-22 17:35:30+00	6	working	5	75.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
420	1	39	1	\N	\N	program	\N	2026-10-22 17:38:00+00	1	working	8	42.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
421	1	39	1	\N	\N	program	\N	2026-10-22 17:40:30+00	2	working	8	42.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
422	1	39	1	\N	\N	program	\N	2026-10-22 17:43:00+00	3	working	7	42.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
423	1	6	1	\N	\N	program	\N	2026-10-22 17:45:30+00	1	working	10	27.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
424	1	6	1	\N	\N	program	\N	2026-10-22 17:48:00+00	2	working	10	27.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
425	1	6	1	\N	\N	program	\N	2026-10-22 17:50:30+00	3	working	9	27.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
426	1	56	1	\N	\N	program	\N	2026-10-22 17:53:00+00	1	working	15	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
427	1	56	1	\N	\N	program	\N	2026-10-22 17:55:30+00	2	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
428	1	56	1	\N	\N	program	\N	2026-10-22 17:58:00+00	3	working	14	7.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
429	1	171	1	\N	\N	program	\N	2026-10-22 18:00:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
430	1	171	1	\N	\N	program	\N	2026-10-22 18:03:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
431	1	171	1	\N	\N	program	\N	2026-10-22 18:05:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
432	1	99	3	\N	\N	program	\N	2026-10-24 17:04:00+00	1	warmup	8	35.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
433	1	99	3	\N	\N	program	\N	2026-10-24 17:06:30+00	2	warmup	8	52.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
434	1	99	3	\N	\N	program	\N	2026-10-24 17:09:00+00	3	working	6	70.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
435	1	99	3	\N	\N	program	\N	2026-10-24 17:11:30+00	4	working	6	70.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
436	1	99	3	\N	\N	program	\N	2026-10-24 17:14:00+00	5	working	6	70.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
437	1	99	3	\N	\N	program	\N	2026-10-24 17:16:30+00	6	working	6	70.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
438	1	80	3	\N	\N	program	\N	2026-10-24 17:19:00+00	1	working	8	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
439	1	80	3	\N	\N	program	\N	2026-10-24 17:21:30+00	2	working	8	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
440	1	80	3	\N	\N	program	\N	2026-10-24 17:24:00+00	3	working	8	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
441	1	80	3	\N	\N	program	\N	2026-10-24 17:26:30+00	4	working	8	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
442	1	110	3	\N	\N	program	\N	2026-10-24 17:29:00+00	1	working	10	65.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
443	1	110	3	\N	\N	program	\N	2026-10-24 17:31:30+00	2	working	10	65.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
444	1	110	3	\N	\N	program	\N	2026-10-24 17:34:00+00	3	working	9	65.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
445	1	71	3	\N	\N	program	\N	2026-10-24 17:36:30+00	1	working	15	57.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
446	1	71	3	\N	\N	program	\N	2026-10-24 17:39:00+00	2	working	15	57.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
447	1	71	3	\N	\N	program	\N	2026-10-24 17:41:30+00	3	working	15	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
448	1	135	3	\N	\N	program	\N	2026-10-24 17:44:00+00	1	working	10	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
449	1	135	3	\N	\N	program	\N	2026-10-24 17:46:30+00	2	working	10	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
450	1	135	3	\N	\N	program	\N	2026-10-24 17:49:00+00	3	working	9	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
451	1	121	3	\N	\N	program	\N	2026-10-24 17:51:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
452	1	121	3	\N	\N	program	\N	2026-10-24 17:54:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
453	1	121	3	\N	\N	program	\N	2026-10-24 17:56:30+00	3	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
454	1	192	5	\N	\N	program	\N	2026-10-25 18:20:00+00	1	warmup	8	52.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
455	1	192	5	\N	\N	program	\N	2026-10-25 18:22:30+00	2	warmup	8	77.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
456	1	192	5	\N	\N	program	\N	2026-10-25 18:25:00+00	3	working	6	102.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
457	1	192	5	\N	\N	program	\N	2026-10-25 18:27:30+00	4	working	6	102.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
458	1	192	5	\N	\N	program	\N	2026-10-25 18:30:00+00	5	working	6	102.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
459	1	192	5	\N	\N	program	\N	2026-10-25 18:32:30+00	6	working	5	102.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
460	1	252	5	\N	\N	program	\N	2026-10-25 18:35:00+00	1	working	8	110.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
461	1	252	5	\N	\N	program	\N	2026-10-25 18:37:30+00	2	working	8	110.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
462	1	252	5	\N	\N	program	\N	2026-10-25 18:40:00+00	3	failure	7	110.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
463	1	211	5	\N	\N	program	\N	2026-10-25 18:42:30+00	1	working	12	87.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
464	1	211	5	\N	\N	program	\N	2026-10-25 18:45:00+00	2	working	12	87.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
465	1	211	5	\N	\N	program	\N	2026-10-25 18:47:30+00	3	failure	11	87.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
466	1	273	5	\N	\N	program	\N	2026-10-25 18:50:00+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
467	1	273	5	\N	\N	program	\N	2026-10-25 18:52:30+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
468	1	273	5	\N	\N	program	\N	2026-10-25 18:55:00+00	3	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
469	1	285	5	\N	\N	program	\N	2026-10-25 18:57:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
470	1	285	5	\N	\N	program	\N	2026-10-25 19:00:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
471	1	285	5	\N	\N	program	\N	2026-10-25 19:02:30+00	3	working	12	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
472	1	285	5	\N	\N	program	\N	2026-10-25 19:05:00+00	4	failure	11	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
473	1	304	5	\N	\N	program	\N	2026-10-25 19:07:30+00	1	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
474	1	304	5	\N	\N	program	\N	2026-10-25 19:10:00+00	2	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
475	1	304	5	\N	\N	program	\N	2026-10-25 19:12:30+00	3	working	11	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
476	1	2	2	\N	\N	program	\N	2026-10-26 18:20:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
477	1	2	2	\N	\N	program	\N	2026-10-26 18:22:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
478	1	2	2	\N	\N	program	\N	2026-10-26 18:25:00+00	3	working	8	72.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
479	1	2	2	\N	\N	program	\N	2026-10-26 18:27:30+00	4	working	8	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
480	1	2	2	\N	\N	program	\N	2026-10-26 18:30:00+00	5	working	8	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
481	1	2	2	\N	\N	program	\N	2026-10-26 18:32:30+00	6	working	8	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
482	1	46	2	\N	\N	program	\N	2026-10-26 18:35:00+00	1	working	10	17.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
483	1	46	2	\N	\N	program	\N	2026-10-26 18:37:30+00	2	working	10	17.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
484	1	46	2	\N	\N	program	\N	2026-10-26 18:40:00+00	3	working	9	17.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
485	1	23	2	\N	\N	program	\N	2026-10-26 18:42:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
486	1	23	2	\N	\N	program	\N	2026-10-26 18:45:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
487	1	23	2	\N	\N	program	\N	2026-10-26 18:47:30+00	3	working	12	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
488	1	58	2	\N	\N	program	\N	2026-10-26 18:50:00+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
489	1	58	2	\N	\N	program	\N	2026-10-26 18:52:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
490	1	58	2	\N	\N	program	\N	2026-10-26 18:55:00+00	3	working	15	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
491	1	174	2	\N	\N	program	\N	2026-10-26 18:57:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
492	1	174	2	\N	\N	program	\N	2026-10-26 19:00:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
493	1	174	2	\N	\N	program	\N	2026-10-26 19:02:30+00	3	failure	11	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
494	1	37	2	\N	\N	program	\N	2026-10-26 19:05:00+00	1	working	10	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
495	1	37	2	\N	\N	program	\N	2026-10-26 19:07:30+00	2	working	9	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
496	1	243	6	\N	\N	program	\N	2026-10-29 17:06:00+00	1	warmup	8	60.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
497	1	243	6	\N	\N	program	\N	2026-10-29 17:08:30+00	2	warmup	8	90.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
498	1	243	6	\N	\N	program	\N	2026-10-29 17:11:00+00	3	working	5	120.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
499	1	243	6	\N	\N	program	\N	2026-10-29 17:13:30+00	4	working	5	120.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
500	1	243	6	\N	\N	program	\N	2026-10-29 17:16:00+00	5	working	5	120.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
501	1	243	6	\N	\N	program	\N	2026-10-29 17:18:30+00	6	failure	4	120.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
502	1	234	6	\N	\N	program	\N	2026-10-29 17:21:00+00	1	working	10	17.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
503	1	234	6	\N	\N	program	\N	2026-10-29 17:23:30+00	2	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
504	1	234	6	\N	\N	program	\N	2026-10-29 17:26:00+00	3	working	10	17.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
505	1	222	6	\N	\N	program	\N	2026-10-29 17:28:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
506	1	222	6	\N	\N	program	\N	2026-10-29 17:31:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
507	1	222	6	\N	\N	program	\N	2026-10-29 17:33:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
508	1	274	6	\N	\N	program	\N	2026-10-29 17:36:00+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
509	1	274	6	\N	\N	program	\N	2026-10-29 17:38:30+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
510	1	274	6	\N	\N	program	\N	2026-10-29 17:41:00+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
511	1	240	6	\N	\N	program	\N	2026-10-29 17:43:30+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
512	1	240	6	\N	\N	program	\N	2026-10-29 17:46:00+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
513	1	240	6	\N	\N	program	\N	2026-10-29 17:48:30+00	3	working	14	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
514	1	290	6	\N	\N	program	\N	2026-10-29 17:51:00+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
515	1	290	6	\N	\N	program	\N	2026-10-29 17:53:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
516	1	290	6	\N	\N	program	\N	2026-10-29 17:56:00+00	3	working	15	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
517	1	290	6	\N	\N	program	\N	2026-10-29 17:58:30+00	4	working	14	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
518	1	99	3	\N	\N	program	\N	2026-11-01 18:17:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
519	1	99	3	\N	\N	program	\N	2026-11-01 18:19:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
520	1	99	3	\N	\N	program	\N	2026-11-01 18:22:00+00	3	working	6	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
521	1	99	3	\N	\N	program	\N	2026-11-01 18:24:30+00	4	working	6	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
522	1	99	3	\N	\N	program	\N	2026-11-01 18:27:00+00	5	working	6	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
523	1	99	3	\N	\N	program	\N	2026-11-01 18:29:30+00	6	failure	4	72.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
524	1	80	3	\N	\N	program	\N	2026-11-01 18:32:00+00	1	working	8	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
525	1	80	3	\N	\N	program	\N	2026-11-01 18:34:30+00	2	working	8	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
526	1	80	3	\N	\N	program	\N	2026-11-01 18:37:00+00	3	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
527	1	80	3	\N	\N	program	\N	2026-11-01 18:39:30+00	4	working	7	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
528	1	110	3	\N	\N	program	\N	2026-11-01 18:42:00+00	1	working	10	65.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
529	1	110	3	\N	\N	program	\N	2026-11-01 18:44:30+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
530	1	110	3	\N	\N	program	\N	2026-11-01 18:47:00+00	3	working	9	65.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
531	1	71	3	\N	\N	program	\N	2026-11-01 18:49:30+00	1	working	15	57.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
532	1	71	3	\N	\N	program	\N	2026-11-01 18:52:00+00	2	working	15	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
533	1	71	3	\N	\N	program	\N	2026-11-01 18:54:30+00	3	working	14	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
534	1	135	3	\N	\N	program	\N	2026-11-01 18:57:00+00	1	working	10	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
535	1	135	3	\N	\N	program	\N	2026-11-01 18:59:30+00	2	working	10	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
536	1	135	3	\N	\N	program	\N	2026-11-01 19:02:00+00	3	working	10	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
537	1	121	3	\N	\N	program	\N	2026-11-01 19:04:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
538	1	121	3	\N	\N	program	\N	2026-11-01 19:07:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
539	1	121	3	\N	\N	program	\N	2026-11-01 19:09:30+00	3	working	12	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
540	1	192	5	\N	\N	program	\N	2026-11-02 17:39:00+00	1	warmup	8	52.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
541	1	192	5	\N	\N	program	\N	2026-11-02 17:41:30+00	2	warmup	8	77.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
542	1	192	5	\N	\N	program	\N	2026-11-02 17:44:00+00	3	working	6	102.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
543	1	192	5	\N	\N	program	\N	2026-11-02 17:46:30+00	4	working	6	102.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
544	1	192	5	\N	\N	program	\N	2026-11-02 17:49:00+00	5	working	6	102.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
545	1	192	5	\N	\N	program	\N	2026-11-02 17:51:30+00	6	working	6	102.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
546	1	252	5	\N	\N	program	\N	2026-11-02 17:54:00+00	1	working	8	112.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
547	1	252	5	\N	\N	program	\N	2026-11-02 17:56:30+00	2	working	8	112.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
548	1	252	5	\N	\N	program	\N	2026-11-02 17:59:00+00	3	working	8	112.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
549	1	211	5	\N	\N	program	\N	2026-11-02 18:01:30+00	1	working	12	87.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
550	1	211	5	\N	\N	program	\N	2026-11-02 18:04:00+00	2	working	12	87.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
551	1	211	5	\N	\N	program	\N	2026-11-02 18:06:30+00	3	working	11	87.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
552	1	273	5	\N	\N	program	\N	2026-11-02 18:09:00+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
553	1	273	5	\N	\N	program	\N	2026-11-02 18:11:30+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
554	1	273	5	\N	\N	program	\N	2026-11-02 18:14:00+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
555	1	285	5	\N	\N	program	\N	2026-11-02 18:16:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
556	1	285	5	\N	\N	program	\N	2026-11-02 18:19:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
557	1	285	5	\N	\N	program	\N	2026-11-02 18:21:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
558	1	285	5	\N	\N	program	\N	2026-11-02 18:24:00+00	4	working	11	22.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
559	1	304	5	\N	\N	program	\N	2026-11-02 18:26:30+00	1	working	12	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
560	1	304	5	\N	\N	program	\N	2026-11-02 18:29:00+00	2	working	12	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
561	1	304	5	\N	\N	program	\N	2026-11-02 18:31:30+00	3	failure	10	\N	\N	\N	t	\N	2026-11-27 21:00:59.673+00
562	1	2	2	\N	\N	program	\N	2026-11-04 17:06:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
563	1	2	2	\N	\N	program	\N	2026-11-04 17:08:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
564	1	2	2	\N	\N	program	\N	2026-11-04 17:11:00+00	3	working	8	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
565	1	2	2	\N	\N	program	\N	2026-11-04 17:13:30+00	4	working	8	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
566	1	2	2	\N	\N	program	\N	2026-11-04 17:16:00+00	5	working	8	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
567	1	2	2	\N	\N	program	\N	2026-11-04 17:18:30+00	6	working	7	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
568	1	46	2	\N	\N	program	\N	2026-11-04 17:21:00+00	1	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
569	1	46	2	\N	\N	program	\N	2026-11-04 17:23:30+00	2	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
570	1	46	2	\N	\N	program	\N	2026-11-04 17:26:00+00	3	working	10	17.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
571	1	23	2	\N	\N	program	\N	2026-11-04 17:28:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
572	1	23	2	\N	\N	program	\N	2026-11-04 17:31:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
573	1	23	2	\N	\N	program	\N	2026-11-04 17:33:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
574	1	58	2	\N	\N	program	\N	2026-11-04 17:36:00+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
575	1	58	2	\N	\N	program	\N	2026-11-04 17:38:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
576	1	58	2	\N	\N	program	\N	2026-11-04 17:41:00+00	3	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
577	1	174	2	\N	\N	program	\N	2026-11-04 17:43:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
578	1	174	2	\N	\N	program	\N	2026-11-04 17:46:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
579	1	174	2	\N	\N	program	\N	2026-11-04 17:48:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
580	1	37	2	\N	\N	program	\N	2026-11-04 17:51:00+00	1	working	10	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
581	1	37	2	\N	\N	program	\N	2026-11-04 17:53:30+00	2	failure	8	\N	\N	\N	t	\N	2026-11-27 21:00:59.673+00
582	1	90	4	\N	\N	program	\N	2026-11-05 17:52:00+00	1	warmup	8	30.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
583	1	90	4	\N	\N	program	\N	2026-11-05 17:54:30+00	2	warmup	8	42.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
584	1	90	4	\N	\N	program	\N	2026-11-05 17:57:00+00	3	working	10	57.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
585	1	90	4	\N	\N	program	\N	2026-11-05 17:59:30+00	4	working	10	57.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
586	1	90	4	\N	\N	program	\N	2026-11-05 18:02:00+00	5	working	10	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
587	1	90	4	\N	\N	program	\N	2026-11-05 18:04:30+00	6	working	9	57.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
588	1	107	4	\N	\N	program	\N	2026-11-05 18:07:00+00	1	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
589	1	107	4	\N	\N	program	\N	2026-11-05 18:09:30+00	2	working	10	25.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
590	1	107	4	\N	\N	program	\N	2026-11-05 18:12:00+00	3	working	10	25.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
591	1	112	4	\N	\N	program	\N	2026-11-05 18:14:30+00	1	working	12	62.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
592	1	112	4	\N	\N	program	\N	2026-11-05 18:17:00+00	2	working	12	62.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
593	1	112	4	\N	\N	program	\N	2026-11-05 18:19:30+00	3	working	12	62.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
594	1	67	4	\N	\N	program	\N	2026-11-05 18:22:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
595	1	67	4	\N	\N	program	\N	2026-11-05 18:24:30+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
596	1	67	4	\N	\N	program	\N	2026-11-05 18:27:00+00	3	working	14	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
597	1	139	4	\N	\N	program	\N	2026-11-05 18:29:30+00	1	working	12	10.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
598	1	139	4	\N	\N	program	\N	2026-11-05 18:32:00+00	2	working	12	10.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
599	1	139	4	\N	\N	program	\N	2026-11-05 18:34:30+00	3	working	12	10.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
600	1	140	4	\N	\N	program	\N	2026-11-05 18:37:00+00	1	working	12	10.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
601	1	140	4	\N	\N	program	\N	2026-11-05 18:39:30+00	2	working	12	10.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
602	1	140	4	\N	\N	program	\N	2026-11-05 18:42:00+00	3	working	11	10.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
603	1	243	6	\N	\N	program	\N	2026-11-07 18:22:00+00	1	warmup	8	62.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
604	1	243	6	\N	\N	program	\N	2026-11-07 18:24:30+00	2	warmup	8	92.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
605	1	243	6	\N	\N	program	\N	2026-11-07 18:27:00+00	3	working	5	122.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
606	1	243	6	\N	\N	program	\N	2026-11-07 18:29:30+00	4	working	5	122.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
607	1	243	6	\N	\N	program	\N	2026-11-07 18:32:00+00	5	working	5	122.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
608	1	243	6	\N	\N	program	\N	2026-11-07 18:34:30+00	6	working	5	122.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
609	1	234	6	\N	\N	program	\N	2026-11-07 18:37:00+00	1	working	10	17.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
610	1	234	6	\N	\N	program	\N	2026-11-07 18:39:30+00	2	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
611	1	234	6	\N	\N	program	\N	2026-11-07 18:42:00+00	3	working	10	17.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
612	1	222	6	\N	\N	program	\N	2026-11-07 18:44:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
613	1	222	6	\N	\N	program	\N	2026-11-07 18:47:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
614	1	222	6	\N	\N	program	\N	2026-11-07 18:49:30+00	3	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
615	1	274	6	\N	\N	program	\N	2026-11-07 18:52:00+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
616	1	274	6	\N	\N	program	\N	2026-11-07 18:54:30+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
617	1	274	6	\N	\N	program	\N	2026-11-07 18:57:00+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
618	1	240	6	\N	\N	program	\N	2026-11-07 18:59:30+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
619	1	240	6	\N	\N	program	\N	2026-11-07 19:02:00+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
620	1	240	6	\N	\N	program	\N	2026-11-07 19:04:30+00	3	working	14	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
621	1	290	6	\N	\N	program	\N	2026-11-07 19:07:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
622	1	290	6	\N	\N	program	\N	2026-11-07 19:09:30+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
623	1	290	6	\N	\N	program	\N	2026-11-07 19:12:00+00	3	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
624	1	290	6	\N	\N	program	\N	2026-11-07 19:14:30+00	4	working	15	20.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
625	1	1	1	\N	\N	program	\N	2026-11-08 17:36:00+00	1	warmup	8	40.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
626	1	1	1	\N	\N	program	\N	2026-11-08 17:38:30+00	2	warmup	8	57.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
627	1	1	1	\N	\N	program	\N	2026-11-08 17:41:00+00	3	working	6	77.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
628	1	1	1	\N	\N	program	\N	2026-11-08 17:43:30+00	4	working	6	77.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
629	1	1	1	\N	\N	program	\N	2026-11-08 17:46:00+00	5	working	6	77.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
630	1	1	1	\N	\N	program	\N	2026-11-08 17:48:30+00	6	working	6	77.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
631	1	39	1	\N	\N	program	\N	2026-11-08 17:51:00+00	1	working	8	45.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
632	1	39	1	\N	\N	program	\N	2026-11-08 17:53:30+00	2	working	8	45.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
633	1	39	1	\N	\N	program	\N	2026-11-08 17:56:00+00	3	working	8	45.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
634	1	6	1	\N	\N	program	\N	2026-11-08 17:58:30+00	1	working	10	27.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
635	1	6	1	\N	\N	program	\N	2026-11-08 18:01:00+00	2	working	10	27.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
636	1	6	1	\N	\N	program	\N	2026-11-08 18:03:30+00	3	working	9	27.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
637	1	56	1	\N	\N	program	\N	2026-11-08 18:06:00+00	1	working	15	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
638	1	56	1	\N	\N	program	\N	2026-11-08 18:08:30+00	2	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
639	1	56	1	\N	\N	program	\N	2026-11-08 18:11:00+00	3	failure	13	7.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
640	1	171	1	\N	\N	program	\N	2026-11-08 18:13:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
641	1	171	1	\N	\N	program	\N	2026-11-08 18:16:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
642	1	171	1	\N	\N	program	\N	2026-11-08 18:18:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
643	1	99	3	\N	\N	program	\N	2026-11-09 18:22:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
644	1	99	3	\N	\N	program	\N	2026-11-09 18:24:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
645	1	99	3	\N	\N	program	\N	2026-11-09 18:27:00+00	3	working	6	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
646	1	99	3	\N	\N	program	\N	2026-11-09 18:29:30+00	4	working	6	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
647	1	99	3	\N	\N	program	\N	2026-11-09 18:32:00+00	5	working	6	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
648	1	99	3	\N	\N	program	\N	2026-11-09 18:34:30+00	6	failure	4	72.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
649	1	80	3	\N	\N	program	\N	2026-11-09 18:37:00+00	1	working	8	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
650	1	80	3	\N	\N	program	\N	2026-11-09 18:39:30+00	2	working	8	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
651	1	80	3	\N	\N	program	\N	2026-11-09 18:42:00+00	3	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
652	1	80	3	\N	\N	program	\N	2026-11-09 18:44:30+00	4	working	8	\N	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
653	1	110	3	\N	\N	program	\N	2026-11-09 18:47:00+00	1	working	10	65.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
654	1	110	3	\N	\N	program	\N	2026-11-09 18:49:30+00	2	working	10	65.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
655	1	110	3	\N	\N	program	\N	2026-11-09 18:52:00+00	3	working	9	65.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
656	1	71	3	\N	\N	program	\N	2026-11-09 18:54:30+00	1	working	15	57.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
657	1	71	3	\N	\N	program	\N	2026-11-09 18:57:00+00	2	working	15	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
658	1	71	3	\N	\N	program	\N	2026-11-09 18:59:30+00	3	working	14	57.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
659	1	135	3	\N	\N	program	\N	2026-11-09 19:02:00+00	1	working	10	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
660	1	135	3	\N	\N	program	\N	2026-11-09 19:04:30+00	2	working	10	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
661	1	135	3	\N	\N	program	\N	2026-11-09 19:07:00+00	3	working	10	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
662	1	121	3	\N	\N	program	\N	2026-11-09 19:09:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
663	1	121	3	\N	\N	program	\N	2026-11-09 19:12:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
664	1	121	3	\N	\N	program	\N	2026-11-09 19:14:30+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
665	1	192	5	\N	\N	program	\N	2026-11-11 17:39:00+00	1	warmup	8	52.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
666	1	192	5	\N	\N	program	\N	2026-11-11 17:41:30+00	2	warmup	8	77.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
667	1	192	5	\N	\N	program	\N	2026-11-11 17:44:00+00	3	working	6	102.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
668	1	192	5	\N	\N	program	\N	2026-11-11 17:46:30+00	4	working	6	102.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
669	1	192	5	\N	\N	program	\N	2026-11-11 17:49:00+00	5	working	6	102.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
670	1	192	5	\N	\N	program	\N	2026-11-11 17:51:30+00	6	failure	4	102.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
671	1	252	5	\N	\N	program	\N	2026-11-11 17:54:00+00	1	working	8	112.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
672	1	252	5	\N	\N	program	\N	2026-11-11 17:56:30+00	2	working	8	112.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
673	1	252	5	\N	\N	program	\N	2026-11-11 17:59:00+00	3	working	8	112.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
674	1	211	5	\N	\N	program	\N	2026-11-11 18:01:30+00	1	working	12	87.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
675	1	211	5	\N	\N	program	\N	2026-11-11 18:04:00+00	2	working	12	87.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
676	1	211	5	\N	\N	program	\N	2026-11-11 18:06:30+00	3	working	12	87.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
677	1	273	5	\N	\N	program	\N	2026-11-11 18:09:00+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
678	1	273	5	\N	\N	program	\N	2026-11-11 18:11:30+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
679	1	273	5	\N	\N	program	\N	2026-11-11 18:14:00+00	3	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
680	1	285	5	\N	\N	program	\N	2026-11-11 18:16:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
681	1	285	5	\N	\N	program	\N	2026-11-11 18:19:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
682	1	285	5	\N	\N	program	\N	2026-11-11 18:21:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
683	1	285	5	\N	\N	program	\N	2026-11-11 18:24:00+00	4	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
684	1	304	5	\N	\N	program	\N	2026-11-11 18:26:30+00	1	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
685	1	304	5	\N	\N	program	\N	2026-11-11 18:29:00+00	2	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
686	1	304	5	\N	\N	program	\N	2026-11-11 18:31:30+00	3	working	12	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
687	1	2	2	\N	\N	program	\N	2026-11-12 18:05:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
688	1	2	2	\N	\N	program	\N	2026-11-12 18:07:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
689	1	2	2	\N	\N	program	\N	2026-11-12 18:10:00+00	3	working	8	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
690	1	2	2	\N	\N	program	\N	2026-11-12 18:12:30+00	4	working	8	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
691	1	2	2	\N	\N	program	\N	2026-11-12 18:15:00+00	5	working	8	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
692	1	2	2	\N	\N	program	\N	2026-11-12 18:17:30+00	6	working	8	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
693	1	46	2	\N	\N	program	\N	2026-11-12 18:20:00+00	1	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
694	1	46	2	\N	\N	program	\N	2026-11-12 18:22:30+00	2	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
695	1	46	2	\N	\N	program	\N	2026-11-12 18:25:00+00	3	working	9	17.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
696	1	23	2	\N	\N	program	\N	2026-11-12 18:27:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
697	1	23	2	\N	\N	program	\N	2026-11-12 18:30:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
698	1	23	2	\N	\N	program	\N	2026-11-12 18:32:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
699	1	58	2	\N	\N	program	\N	2026-11-12 18:35:00+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
700	1	58	2	\N	\N	program	\N	2026-11-12 18:37:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
701	1	58	2	\N	\N	program	\N	2026-11-12 18:40:00+00	3	failure	13	20.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
702	1	174	2	\N	\N	program	\N	2026-11-12 18:42:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
703	1	174	2	\N	\N	program	\N	2026-11-12 18:45:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
704	1	174	2	\N	\N	program	\N	2026-11-12 18:47:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
705	1	37	2	\N	\N	program	\N	2026-11-12 18:50:00+00	1	working	10	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
706	1	37	2	\N	\N	program	\N	2026-11-12 18:52:30+00	2	working	9	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
707	1	90	4	\N	\N	program	\N	2026-11-14 17:23:00+00	1	warmup	8	30.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
708	1	90	4	\N	\N	program	\N	2026-11-14 17:25:30+00	2	warmup	8	45.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
709	1	90	4	\N	\N	program	\N	2026-11-14 17:28:00+00	3	working	10	60.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
710	1	90	4	\N	\N	program	\N	2026-11-14 17:30:30+00	4	working	10	60.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
711	1	90	4	\N	\N	program	\N	2026-11-14 17:33:00+00	5	working	10	60.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
712	1	90	4	\N	\N	program	\N	2026-11-14 17:35:30+00	6	working	9	60.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
713	1	107	4	\N	\N	program	\N	2026-11-14 17:38:00+00	1	working	10	27.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
714	1	107	4	\N	\N	program	\N	2026-11-14 17:40:30+00	2	working	10	27.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
715	1	107	4	\N	\N	program	\N	2026-11-14 17:43:00+00	3	working	10	27.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
716	1	112	4	\N	\N	program	\N	2026-11-14 17:45:30+00	1	working	12	62.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
717	1	112	4	\N	\N	program	\N	2026-11-14 17:48:00+00	2	working	12	62.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
718	1	112	4	\N	\N	program	\N	2026-11-14 17:50:30+00	3	working	12	62.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
719	1	67	4	\N	\N	program	\N	2026-11-14 17:53:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
720	1	67	4	\N	\N	program	\N	2026-11-14 17:55:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
721	1	67	4	\N	\N	program	\N	2026-11-14 17:58:00+00	3	working	14	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
722	1	139	4	\N	\N	program	\N	2026-11-14 18:00:30+00	1	working	12	10.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
723	1	139	4	\N	\N	program	\N	2026-11-14 18:03:00+00	2	working	12	10.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
724	1	139	4	\N	\N	program	\N	2026-11-14 18:05:30+00	3	working	11	10.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
725	1	140	4	\N	\N	program	\N	2026-11-14 18:08:00+00	1	working	12	10.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
726	1	140	4	\N	\N	program	\N	2026-11-14 18:10:30+00	2	working	12	10.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
727	1	140	4	\N	\N	program	\N	2026-11-14 18:13:00+00	3	working	11	10.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
728	1	243	6	\N	\N	program	\N	2026-11-15 18:26:00+00	1	warmup	8	62.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
729	1	243	6	\N	\N	program	\N	2026-11-15 18:28:30+00	2	warmup	8	92.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
730	1	243	6	\N	\N	program	\N	2026-11-15 18:31:00+00	3	working	5	122.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
731	1	243	6	\N	\N	program	\N	2026-11-15 18:33:30+00	4	working	5	122.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
732	1	243	6	\N	\N	program	\N	2026-11-15 18:36:00+00	5	working	5	122.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
733	1	243	6	\N	\N	program	\N	2026-11-15 18:38:30+00	6	working	4	122.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
734	1	234	6	\N	\N	program	\N	2026-11-15 18:41:00+00	1	working	10	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
735	1	234	6	\N	\N	program	\N	2026-11-15 18:43:30+00	2	working	10	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
736	1	234	6	\N	\N	program	\N	2026-11-15 18:46:00+00	3	working	9	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
737	1	222	6	\N	\N	program	\N	2026-11-15 18:48:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
738	1	222	6	\N	\N	program	\N	2026-11-15 18:51:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
739	1	222	6	\N	\N	program	\N	2026-11-15 18:53:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
740	1	274	6	\N	\N	program	\N	2026-11-15 18:56:00+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
741	1	274	6	\N	\N	program	\N	2026-11-15 18:58:30+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
742	1	274	6	\N	\N	program	\N	2026-11-15 19:01:00+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
743	1	240	6	\N	\N	program	\N	2026-11-15 19:03:30+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
744	1	240	6	\N	\N	program	\N	2026-11-15 19:06:00+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
745	1	240	6	\N	\N	program	\N	2026-11-15 19:08:30+00	3	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
746	1	290	6	\N	\N	program	\N	2026-11-15 19:11:00+00	1	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
747	1	290	6	\N	\N	program	\N	2026-11-15 19:13:30+00	2	working	15	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
748	1	290	6	\N	\N	program	\N	2026-11-15 19:16:00+00	3	working	15	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
749	1	290	6	\N	\N	program	\N	2026-11-15 19:18:30+00	4	working	14	20.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
750	1	1	1	\N	\N	program	\N	2026-11-16 17:32:00+00	1	warmup	8	40.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
751	1	1	1	\N	\N	program	\N	2026-11-16 17:34:30+00	2	warmup	8	57.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
752	1	1	1	\N	\N	program	\N	2026-11-16 17:37:00+00	3	working	6	77.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
753	1	1	1	\N	\N	program	\N	2026-11-16 17:39:30+00	4	working	6	77.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
754	1	1	1	\N	\N	program	\N	2026-11-16 17:42:00+00	5	working	6	77.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
755	1	1	1	\N	\N	program	\N	2026-11-16 17:44:30+00	6	failure	4	77.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
756	1	39	1	\N	\N	program	\N	2026-11-16 17:47:00+00	1	working	8	45.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
757	1	39	1	\N	\N	program	\N	2026-11-16 17:49:30+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
758	1	39	1	\N	\N	program	\N	2026-11-16 17:52:00+00	3	working	7	45.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
759	1	6	1	\N	\N	program	\N	2026-11-16 17:54:30+00	1	working	10	27.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
760	1	6	1	\N	\N	program	\N	2026-11-16 17:57:00+00	2	working	10	27.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
761	1	6	1	\N	\N	program	\N	2026-11-16 17:59:30+00	3	working	10	27.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
762	1	56	1	\N	\N	program	\N	2026-11-16 18:02:00+00	1	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
763	1	56	1	\N	\N	program	\N	2026-11-16 18:04:30+00	2	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
764	1	56	1	\N	\N	program	\N	2026-11-16 18:07:00+00	3	working	14	7.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
765	1	171	1	\N	\N	program	\N	2026-11-16 18:09:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
766	1	171	1	\N	\N	program	\N	2026-11-16 18:12:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
767	1	171	1	\N	\N	program	\N	2026-11-16 18:14:30+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
768	1	99	3	\N	\N	program	\N	2026-11-18 17:29:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
769	1	99	3	\N	\N	program	\N	2026-11-18 17:31:30+00	2	warmup	8	55.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
770	1	99	3	\N	\N	program	\N	2026-11-18 17:34:00+00	3	working	6	72.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
771	1	99	3	\N	\N	program	\N	2026-11-18 17:36:30+00	4	working	6	72.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
772	1	99	3	\N	\N	program	\N	2026-11-18 17:39:00+00	5	working	6	72.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
773	1	99	3	\N	\N	program	\N	2026-11-18 17:41:30+00	6	working	5	72.500	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
774	1	80	3	\N	\N	program	\N	2026-11-18 17:44:00+00	1	working	8	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
775	1	80	3	\N	\N	program	\N	2026-11-18 17:46:30+00	2	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
776	1	80	3	\N	\N	program	\N	2026-11-18 17:49:00+00	3	working	8	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
777	1	80	3	\N	\N	program	\N	2026-11-18 17:51:30+00	4	working	7	\N	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
778	1	110	3	\N	\N	program	\N	2026-11-18 17:54:00+00	1	working	10	65.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
779	1	110	3	\N	\N	program	\N	2026-11-18 17:56:30+00	2	working	10	65.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
780	1	110	3	\N	\N	program	\N	2026-11-18 17:59:00+00	3	working	10	65.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
781	1	71	3	\N	\N	program	\N	2026-11-18 18:01:30+00	1	working	15	57.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
782	1	71	3	\N	\N	program	\N	2026-11-18 18:04:00+00	2	working	15	57.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
783	1	71	3	\N	\N	program	\N	2026-11-18 18:06:30+00	3	working	14	57.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
784	1	135	3	\N	\N	program	\N	2026-11-18 18:09:00+00	1	working	10	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
785	1	135	3	\N	\N	program	\N	2026-11-18 18:11:30+00	2	working	10	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
786	1	135	3	\N	\N	program	\N	2026-11-18 18:14:00+00	3	working	10	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
787	1	121	3	\N	\N	program	\N	2026-11-18 18:16:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
788	1	121	3	\N	\N	program	\N	2026-11-18 18:19:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
789	1	121	3	\N	\N	program	\N	2026-11-18 18:21:30+00	3	failure	11	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
790	1	192	5	\N	\N	program	\N	2026-11-19 17:57:00+00	1	warmup	8	52.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
791	1	192	5	\N	\N	program	\N	2026-11-19 17:59:30+00	2	warmup	8	80.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
792	1	192	5	\N	\N	program	\N	2026-11-19 18:02:00+00	3	working	6	105.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
793	1	192	5	\N	\N	program	\N	2026-11-19 18:04:30+00	4	working	6	105.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
794	1	192	5	\N	\N	program	\N	2026-11-19 18:07:00+00	5	working	6	105.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
795	1	192	5	\N	\N	program	\N	2026-11-19 18:09:30+00	6	working	5	105.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
796	1	252	5	\N	\N	program	\N	2026-11-19 18:12:00+00	1	working	8	115.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
797	1	252	5	\N	\N	program	\N	2026-11-19 18:14:30+00	2	working	8	115.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
798	1	252	5	\N	\N	program	\N	2026-11-19 18:17:00+00	3	failure	7	115.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
799	1	211	5	\N	\N	program	\N	2026-11-19 18:19:30+00	1	working	12	90.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
800	1	211	5	\N	\N	program	\N	2026-11-19 18:22:00+00	2	working	12	90.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
801	1	211	5	\N	\N	program	\N	2026-11-19 18:24:30+00	3	working	11	90.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
802	1	273	5	\N	\N	program	\N	2026-11-19 18:27:00+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
803	1	273	5	\N	\N	program	\N	2026-11-19 18:29:30+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
804	1	273	5	\N	\N	program	\N	2026-11-19 18:32:00+00	3	failure	10	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
805	1	285	5	\N	\N	program	\N	2026-11-19 18:34:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
806	1	285	5	\N	\N	program	\N	2026-11-19 18:37:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
807	1	285	5	\N	\N	program	\N	2026-11-19 18:39:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
808	1	285	5	\N	\N	program	\N	2026-11-19 18:42:00+00	4	failure	10	22.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
809	1	304	5	\N	\N	program	\N	2026-11-19 18:44:30+00	1	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
810	1	304	5	\N	\N	program	\N	2026-11-19 18:47:00+00	2	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
811	1	304	5	\N	\N	program	\N	2026-11-19 18:49:30+00	3	working	11	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
812	1	2	2	\N	\N	program	\N	2026-11-21 18:07:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
813	1	2	2	\N	\N	program	\N	2026-11-21 18:09:30+00	2	warmup	8	57.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
814	1	2	2	\N	\N	program	\N	2026-11-21 18:12:00+00	3	working	8	75.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
815	1	2	2	\N	\N	program	\N	2026-11-21 18:14:30+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
816	1	2	2	\N	\N	program	\N	2026-11-21 18:17:00+00	5	working	8	75.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
817	1	2	2	\N	\N	program	\N	2026-11-21 18:19:30+00	6	working	7	75.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
818	1	46	2	\N	\N	program	\N	2026-11-21 18:22:00+00	1	working	10	17.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
819	1	46	2	\N	\N	program	\N	2026-11-21 18:24:30+00	2	working	10	17.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
820	1	46	2	\N	\N	program	\N	2026-11-21 18:27:00+00	3	working	10	17.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
821	1	23	2	\N	\N	program	\N	2026-11-21 18:29:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
822	1	23	2	\N	\N	program	\N	2026-11-21 18:32:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
823	1	23	2	\N	\N	program	\N	2026-11-21 18:34:30+00	3	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
824	1	58	2	\N	\N	program	\N	2026-11-21 18:37:00+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
825	1	58	2	\N	\N	program	\N	2026-11-21 18:39:30+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
826	1	58	2	\N	\N	program	\N	2026-11-21 18:42:00+00	3	failure	13	20.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
827	1	174	2	\N	\N	program	\N	2026-11-21 18:44:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
828	1	174	2	\N	\N	program	\N	2026-11-21 18:47:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
829	1	174	2	\N	\N	program	\N	2026-11-21 18:49:30+00	3	working	11	22.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
830	1	37	2	\N	\N	program	\N	2026-11-21 18:52:00+00	1	working	10	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
831	1	37	2	\N	\N	program	\N	2026-11-21 18:54:30+00	2	working	10	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
832	1	243	6	\N	\N	program	\N	2026-11-23 17:40:00+00	1	warmup	8	62.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
833	1	243	6	\N	\N	program	\N	2026-11-23 17:42:30+00	2	warmup	8	95.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
834	1	243	6	\N	\N	program	\N	2026-11-23 17:45:00+00	3	working	5	125.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
835	1	243	6	\N	\N	program	\N	2026-11-23 17:47:30+00	4	working	5	125.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
836	1	243	6	\N	\N	program	\N	2026-11-23 17:50:00+00	5	working	5	125.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
837	1	243	6	\N	\N	program	\N	2026-11-23 17:52:30+00	6	working	4	125.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
838	1	234	6	\N	\N	program	\N	2026-11-23 17:55:00+00	1	working	10	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
839	1	234	6	\N	\N	program	\N	2026-11-23 17:57:30+00	2	working	10	20.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
840	1	234	6	\N	\N	program	\N	2026-11-23 18:00:00+00	3	failure	8	20.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
841	1	222	6	\N	\N	program	\N	2026-11-23 18:02:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
842	1	222	6	\N	\N	program	\N	2026-11-23 18:05:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
843	1	222	6	\N	\N	program	\N	2026-11-23 18:07:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
844	1	274	6	\N	\N	program	\N	2026-11-23 18:10:00+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
845	1	274	6	\N	\N	program	\N	2026-11-23 18:12:30+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
846	1	274	6	\N	\N	program	\N	2026-11-23 18:15:00+00	3	working	11	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
847	1	240	6	\N	\N	program	\N	2026-11-23 18:17:30+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
848	1	240	6	\N	\N	program	\N	2026-11-23 18:20:00+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
849	1	240	6	\N	\N	program	\N	2026-11-23 18:22:30+00	3	working	14	20.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
850	1	290	6	\N	\N	program	\N	2026-11-23 18:25:00+00	1	working	15	20.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
851	1	290	6	\N	\N	program	\N	2026-11-23 18:27:30+00	2	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
852	1	290	6	\N	\N	program	\N	2026-11-23 18:30:00+00	3	working	15	20.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
853	1	290	6	\N	\N	program	\N	2026-11-23 18:32:30+00	4	working	14	20.000	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
854	1	1	1	\N	\N	program	\N	2026-11-25 18:10:00+00	1	warmup	8	40.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
855	1	1	1	\N	\N	program	\N	2026-11-25 18:12:30+00	2	warmup	8	60.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
856	1	1	1	\N	\N	program	\N	2026-11-25 18:15:00+00	3	working	6	80.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
857	1	1	1	\N	\N	program	\N	2026-11-25 18:17:30+00	4	working	6	80.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
858	1	1	1	\N	\N	program	\N	2026-11-25 18:20:00+00	5	working	6	80.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
859	1	1	1	\N	\N	program	\N	2026-11-25 18:22:30+00	6	working	6	80.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
860	1	39	1	\N	\N	program	\N	2026-11-25 18:25:00+00	1	working	8	45.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
861	1	39	1	\N	\N	program	\N	2026-11-25 18:27:30+00	2	working	8	45.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
862	1	39	1	\N	\N	program	\N	2026-11-25 18:30:00+00	3	working	7	45.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
863	1	6	1	\N	\N	program	\N	2026-11-25 18:32:30+00	1	working	10	27.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
864	1	6	1	\N	\N	program	\N	2026-11-25 18:35:00+00	2	working	10	27.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
865	1	6	1	\N	\N	program	\N	2026-11-25 18:37:30+00	3	working	10	27.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
866	1	56	1	\N	\N	program	\N	2026-11-25 18:40:00+00	1	working	15	7.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
867	1	56	1	\N	\N	program	\N	2026-11-25 18:42:30+00	2	working	15	7.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
868	1	56	1	\N	\N	program	\N	2026-11-25 18:45:00+00	3	working	15	7.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
869	1	171	1	\N	\N	program	\N	2026-11-25 18:47:30+00	1	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
870	1	171	1	\N	\N	program	\N	2026-11-25 18:50:00+00	2	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
871	1	171	1	\N	\N	program	\N	2026-11-25 18:52:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
872	1	99	3	\N	\N	program	\N	2026-11-26 18:07:00+00	1	warmup	8	37.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
873	1	99	3	\N	\N	program	\N	2026-11-26 18:09:30+00	2	warmup	8	57.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
874	1	99	3	\N	\N	program	\N	2026-11-26 18:12:00+00	3	working	6	75.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
875	1	99	3	\N	\N	program	\N	2026-11-26 18:14:30+00	4	working	6	75.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
876	1	99	3	\N	\N	program	\N	2026-11-26 18:17:00+00	5	working	6	75.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
877	1	99	3	\N	\N	program	\N	2026-11-26 18:19:30+00	6	working	5	75.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
878	1	80	3	\N	\N	program	\N	2026-11-26 18:22:00+00	1	working	8	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
879	1	80	3	\N	\N	program	\N	2026-11-26 18:24:30+00	2	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
880	1	80	3	\N	\N	program	\N	2026-11-26 18:27:00+00	3	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
881	1	80	3	\N	\N	program	\N	2026-11-26 18:29:30+00	4	working	8	\N	\N	9.00	t	\N	2026-11-27 21:00:59.673+00
882	1	110	3	\N	\N	program	\N	2026-11-26 18:32:00+00	1	working	10	67.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
883	1	110	3	\N	\N	program	\N	2026-11-26 18:34:30+00	2	working	10	67.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
884	1	110	3	\N	\N	program	\N	2026-11-26 18:37:00+00	3	working	9	67.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
885	1	71	3	\N	\N	program	\N	2026-11-26 18:39:30+00	1	working	15	60.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
886	1	71	3	\N	\N	program	\N	2026-11-26 18:42:00+00	2	working	15	60.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
887	1	71	3	\N	\N	program	\N	2026-11-26 18:44:30+00	3	working	14	60.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
888	1	135	3	\N	\N	program	\N	2026-11-26 18:47:00+00	1	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
889	1	135	3	\N	\N	program	\N	2026-11-26 18:49:30+00	2	working	10	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
890	1	135	3	\N	\N	program	\N	2026-11-26 18:52:00+00	3	working	9	25.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
891	1	121	3	\N	\N	program	\N	2026-11-26 18:54:30+00	1	working	12	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
892	1	121	3	\N	\N	program	\N	2026-11-26 18:57:00+00	2	working	12	22.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
893	1	121	3	\N	\N	program	\N	2026-11-26 18:59:30+00	3	working	12	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
894	2	192	12	\N	\N	program	\N	2026-11-15 23:20:00+00	1	warmup	8	27.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
895	2	192	12	\N	\N	program	\N	2026-11-15 23:22:30+00	2	warmup	8	40.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
896	2	192	12	\N	\N	program	\N	2026-11-15 23:25:00+00	3	working	5	52.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
897	2	192	12	\N	\N	program	\N	2026-11-15 23:27:30+00	4	working	5	52.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
898	2	192	12	\N	\N	program	\N	2026-11-15 23:30:00+00	5	working	5	52.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
899	2	1	12	\N	\N	program	\N	2026-11-15 23:32:30+00	1	working	5	40.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
900	2	1	12	\N	\N	program	\N	2026-11-15 23:35:00+00	2	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
901	2	1	12	\N	\N	program	\N	2026-11-15 23:37:30+00	3	working	4	40.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
902	2	99	12	\N	\N	program	\N	2026-11-15 23:40:00+00	1	working	8	35.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
903	2	99	12	\N	\N	program	\N	2026-11-15 23:42:30+00	2	working	8	35.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
904	2	99	12	\N	\N	program	\N	2026-11-15 23:45:00+00	3	working	7	35.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
905	2	56	12	\N	\N	program	\N	2026-11-15 23:47:30+00	1	working	15	5.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
906	2	56	12	\N	\N	program	\N	2026-11-15 23:50:00+00	2	working	14	5.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
907	2	310	12	\N	\N	program	\N	2026-11-15 23:52:30+00	1	working	1	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
908	2	310	12	\N	\N	program	\N	2026-11-15 23:55:00+00	2	working	1	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
909	2	310	12	\N	\N	program	\N	2026-11-15 23:57:30+00	3	working	1	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
910	2	243	13	\N	\N	program	\N	2026-11-18 23:10:00+00	1	warmup	8	32.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
911	2	243	13	\N	\N	program	\N	2026-11-18 23:12:30+00	2	warmup	8	47.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
912	2	243	13	\N	\N	program	\N	2026-11-18 23:15:00+00	3	working	5	62.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
913	2	243	13	\N	\N	program	\N	2026-11-18 23:17:30+00	4	working	5	62.500	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
914	2	243	13	\N	\N	program	\N	2026-11-18 23:20:00+00	5	working	5	62.500	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
915	2	39	13	\N	\N	program	\N	2026-11-18 23:22:30+00	1	working	6	22.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
916	2	39	13	\N	\N	program	\N	2026-11-18 23:25:00+00	2	working	6	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
917	2	39	13	\N	\N	program	\N	2026-11-18 23:27:30+00	3	working	6	22.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
918	2	80	13	\N	\N	program	\N	2026-11-18 23:30:00+00	1	working	8	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
919	2	80	13	\N	\N	program	\N	2026-11-18 23:32:30+00	2	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
920	2	80	13	\N	\N	program	\N	2026-11-18 23:35:00+00	3	working	7	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
921	2	234	13	\N	\N	program	\N	2026-11-18 23:37:30+00	1	working	10	10.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
922	2	234	13	\N	\N	program	\N	2026-11-18 23:40:00+00	2	working	10	10.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
923	2	305	13	\N	\N	program	\N	2026-11-18 23:42:30+00	1	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
924	2	305	13	\N	\N	program	\N	2026-11-18 23:45:00+00	2	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
925	2	305	13	\N	\N	program	\N	2026-11-18 23:47:30+00	3	working	11	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
926	2	192	12	\N	\N	program	\N	2026-11-22 23:18:00+00	1	warmup	8	27.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
927	2	192	12	\N	\N	program	\N	2026-11-22 23:20:30+00	2	warmup	8	42.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
928	2	192	12	\N	\N	program	\N	2026-11-22 23:23:00+00	3	working	5	55.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
929	2	192	12	\N	\N	program	\N	2026-11-22 23:25:30+00	4	working	5	55.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
930	2	192	12	\N	\N	program	\N	2026-11-22 23:28:00+00	5	working	4	55.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
931	2	1	12	\N	\N	program	\N	2026-11-22 23:30:30+00	1	working	5	40.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
932	2	1	12	\N	\N	program	\N	2026-11-22 23:33:00+00	2	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
933	2	1	12	\N	\N	program	\N	2026-11-22 23:35:30+00	3	failure	4	40.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
934	2	99	12	\N	\N	program	\N	2026-11-22 23:38:00+00	1	working	8	35.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
935	2	99	12	\N	\N	program	\N	2026-11-22 23:40:30+00	2	working	8	35.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
936	2	99	12	\N	\N	program	\N	2026-11-22 23:43:00+00	3	failure	7	35.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
937	2	56	12	\N	\N	program	\N	2026-11-22 23:45:30+00	1	working	15	5.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
938	2	56	12	\N	\N	program	\N	2026-11-22 23:48:00+00	2	failure	14	5.000	\N	\N	t	\N	2026-11-27 21:00:59.673+00
939	2	310	12	\N	\N	program	\N	2026-11-22 23:50:30+00	1	working	1	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
940	2	310	12	\N	\N	program	\N	2026-11-22 23:53:00+00	2	working	1	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
941	2	310	12	\N	\N	program	\N	2026-11-22 23:55:30+00	3	working	1	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
942	2	243	13	\N	\N	program	\N	2026-11-25 23:07:00+00	1	warmup	8	32.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
943	2	243	13	\N	\N	program	\N	2026-11-25 23:09:30+00	2	warmup	8	47.500	\N	\N	t	\N	2026-11-27 21:00:59.673+00
944	2	243	13	\N	\N	program	\N	2026-11-25 23:12:00+00	3	working	5	62.500	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
945	2	243	13	\N	\N	program	\N	2026-11-25 23:14:30+00	4	working	5	62.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
946	2	243	13	\N	\N	program	\N	2026-11-25 23:17:00+00	5	working	4	62.500	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
947	2	39	13	\N	\N	program	\N	2026-11-25 23:19:30+00	1	working	6	25.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
948	2	39	13	\N	\N	program	\N	2026-11-25 23:22:00+00	2	working	6	25.000	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
949	2	39	13	\N	\N	program	\N	2026-11-25 23:24:30+00	3	working	6	25.000	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
950	2	80	13	\N	\N	program	\N	2026-11-25 23:27:00+00	1	working	8	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
951	2	80	13	\N	\N	program	\N	2026-11-25 23:29:30+00	2	working	8	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
952	2	80	13	\N	\N	program	\N	2026-11-25 23:32:00+00	3	working	8	\N	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
953	2	234	13	\N	\N	program	\N	2026-11-25 23:34:30+00	1	working	10	10.000	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
954	2	234	13	\N	\N	program	\N	2026-11-25 23:37:00+00	2	working	9	10.000	\N	8.00	t	\N	2026-11-27 21:00:59.673+00
955	2	305	13	\N	\N	program	\N	2026-11-25 23:39:30+00	1	working	12	\N	\N	7.00	t	\N	2026-11-27 21:00:59.673+00
956	2	305	13	\N	\N	program	\N	2026-11-25 23:42:00+00	2	working	12	\N	\N	7.50	t	\N	2026-11-27 21:00:59.673+00
957	2	305	13	\N	\N	program	\N	2026-11-25 23:44:30+00	3	working	11	\N	\N	8.50	t	\N	2026-11-27 21:00:59.673+00
958	101	192	\N	\N	\N	free	\N	2026-09-28 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
959	102	202	\N	\N	\N	free	\N	2026-06-10 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
960	104	222	\N	\N	\N	free	\N	2026-11-24 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
961	105	230	\N	\N	\N	free	\N	2026-11-27 19:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
962	101	192	\N	\N	\N	free	\N	2026-09-28 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
963	102	202	\N	\N	\N	free	\N	2026-06-10 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
964	104	222	\N	\N	\N	free	\N	2026-11-24 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
965	105	230	\N	\N	\N	free	\N	2026-11-27 19:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
966	101	192	\N	\N	\N	free	\N	2026-09-28 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
967	102	202	\N	\N	\N	free	\N	2026-06-10 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
968	104	222	\N	\N	\N	free	\N	2026-11-24 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
969	105	230	\N	\N	\N	free	\N	2026-11-27 19:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
970	101	192	\N	\N	\N	free	\N	2026-09-28 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
971	102	202	\N	\N	\N	free	\N	2026-06-10 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
972	104	222	\N	\N	\N	free	\N	2026-11-24 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
973	105	230	\N	\N	\N	free	\N	2026-11-27 19:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
974	101	194	\N	\N	\N	free	\N	2026-09-28 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
975	102	203	\N	\N	\N	free	\N	2026-06-10 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
976	104	223	\N	\N	\N	free	\N	2026-11-24 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
977	105	234	\N	\N	\N	free	\N	2026-11-27 19:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
978	101	194	\N	\N	\N	free	\N	2026-09-28 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
979	102	203	\N	\N	\N	free	\N	2026-06-10 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
980	104	223	\N	\N	\N	free	\N	2026-11-24 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
981	105	234	\N	\N	\N	free	\N	2026-11-27 19:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
982	101	194	\N	\N	\N	free	\N	2026-09-28 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
983	102	203	\N	\N	\N	free	\N	2026-06-10 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
984	104	223	\N	\N	\N	free	\N	2026-11-24 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
985	105	234	\N	\N	\N	free	\N	2026-11-27 19:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
986	101	194	\N	\N	\N	free	\N	2026-09-28 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
987	102	203	\N	\N	\N	free	\N	2026-06-10 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
988	104	223	\N	\N	\N	free	\N	2026-11-24 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
989	105	234	\N	\N	\N	free	\N	2026-11-27 19:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
990	101	200	\N	\N	\N	free	\N	2026-09-28 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
991	102	204	\N	\N	\N	free	\N	2026-06-10 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
992	104	228	\N	\N	\N	free	\N	2026-11-24 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
993	105	239	\N	\N	\N	free	\N	2026-11-27 19:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
994	101	200	\N	\N	\N	free	\N	2026-09-28 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
995	102	204	\N	\N	\N	free	\N	2026-06-10 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
996	104	228	\N	\N	\N	free	\N	2026-11-24 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
997	105	239	\N	\N	\N	free	\N	2026-11-27 19:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
998	101	200	\N	\N	\N	free	\N	2026-09-28 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
999	102	204	\N	\N	\N	free	\N	2026-06-10 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1000	104	228	\N	\N	\N	free	\N	2026-11-24 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1001	105	239	\N	\N	\N	free	\N	2026-11-27 19:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1002	101	200	\N	\N	\N	free	\N	2026-09-28 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1003	102	204	\N	\N	\N	free	\N	2026-06-10 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1004	104	228	\N	\N	\N	free	\N	2026-11-24 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1005	105	239	\N	\N	\N	free	\N	2026-11-27 19:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1006	101	202	\N	\N	\N	free	\N	2026-09-26 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1007	102	211	\N	\N	\N	free	\N	2026-06-08 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1008	104	230	\N	\N	\N	free	\N	2026-11-22 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1009	105	240	\N	\N	\N	free	\N	2026-11-25 19:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1010	101	202	\N	\N	\N	free	\N	2026-09-26 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1011	102	211	\N	\N	\N	free	\N	2026-06-08 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1012	104	230	\N	\N	\N	free	\N	2026-11-22 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1013	105	240	\N	\N	\N	free	\N	2026-11-25 19:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1014	101	202	\N	\N	\N	free	\N	2026-09-26 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1015	102	211	\N	\N	\N	free	\N	2026-06-08 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1016	104	230	\N	\N	\N	free	\N	2026-11-22 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1017	105	240	\N	\N	\N	free	\N	2026-11-25 19:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1018	101	202	\N	\N	\N	free	\N	2026-09-26 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1019	102	211	\N	\N	\N	free	\N	2026-06-08 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1020	104	230	\N	\N	\N	free	\N	2026-11-22 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1021	105	240	\N	\N	\N	free	\N	2026-11-25 19:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1022	101	203	\N	\N	\N	free	\N	2026-09-26 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1023	102	213	\N	\N	\N	free	\N	2026-06-08 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1024	104	234	\N	\N	\N	free	\N	2026-11-22 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1025	105	243	\N	\N	\N	free	\N	2026-11-25 19:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1026	101	203	\N	\N	\N	free	\N	2026-09-26 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1027	102	213	\N	\N	\N	free	\N	2026-06-08 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1028	104	234	\N	\N	\N	free	\N	2026-11-22 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1029	105	243	\N	\N	\N	free	\N	2026-11-25 19:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1030	101	203	\N	\N	\N	free	\N	2026-09-26 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1031	102	213	\N	\N	\N	free	\N	2026-06-08 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1032	104	234	\N	\N	\N	free	\N	2026-11-22 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1033	105	243	\N	\N	\N	free	\N	2026-11-25 19:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1034	101	203	\N	\N	\N	free	\N	2026-09-26 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1035	102	213	\N	\N	\N	free	\N	2026-06-08 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1036	104	234	\N	\N	\N	free	\N	2026-11-22 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1037	105	243	\N	\N	\N	free	\N	2026-11-25 19:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1038	101	204	\N	\N	\N	free	\N	2026-09-26 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1039	102	214	\N	\N	\N	free	\N	2026-06-08 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1040	104	239	\N	\N	\N	free	\N	2026-11-22 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1041	105	247	\N	\N	\N	free	\N	2026-11-25 19:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1042	101	204	\N	\N	\N	free	\N	2026-09-26 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1043	102	214	\N	\N	\N	free	\N	2026-06-08 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1044	104	239	\N	\N	\N	free	\N	2026-11-22 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1045	105	247	\N	\N	\N	free	\N	2026-11-25 19:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1046	101	204	\N	\N	\N	free	\N	2026-09-26 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1047	102	214	\N	\N	\N	free	\N	2026-06-08 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1048	104	239	\N	\N	\N	free	\N	2026-11-22 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1049	105	247	\N	\N	\N	free	\N	2026-11-25 19:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1050	101	204	\N	\N	\N	free	\N	2026-09-26 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1051	102	214	\N	\N	\N	free	\N	2026-06-08 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1052	104	239	\N	\N	\N	free	\N	2026-11-22 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1053	105	247	\N	\N	\N	free	\N	2026-11-25 19:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1054	101	211	\N	\N	\N	free	\N	2026-09-24 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1055	102	222	\N	\N	\N	free	\N	2026-06-06 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1056	104	240	\N	\N	\N	free	\N	2026-11-20 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1057	105	251	\N	\N	\N	free	\N	2026-11-23 19:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1058	101	211	\N	\N	\N	free	\N	2026-09-24 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1059	102	222	\N	\N	\N	free	\N	2026-06-06 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1060	104	240	\N	\N	\N	free	\N	2026-11-20 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1061	105	251	\N	\N	\N	free	\N	2026-11-23 19:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1062	101	211	\N	\N	\N	free	\N	2026-09-24 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1063	102	222	\N	\N	\N	free	\N	2026-06-06 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1064	104	240	\N	\N	\N	free	\N	2026-11-20 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1065	105	251	\N	\N	\N	free	\N	2026-11-23 19:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1066	101	211	\N	\N	\N	free	\N	2026-09-24 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1067	102	222	\N	\N	\N	free	\N	2026-06-06 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1068	104	240	\N	\N	\N	free	\N	2026-11-20 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1069	105	251	\N	\N	\N	free	\N	2026-11-23 19:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1070	101	213	\N	\N	\N	free	\N	2026-09-24 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1071	102	223	\N	\N	\N	free	\N	2026-06-06 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1072	104	243	\N	\N	\N	free	\N	2026-11-20 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1073	105	252	\N	\N	\N	free	\N	2026-11-23 19:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1074	101	213	\N	\N	\N	free	\N	2026-09-24 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1075	102	223	\N	\N	\N	free	\N	2026-06-06 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1076	104	243	\N	\N	\N	free	\N	2026-11-20 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1077	105	252	\N	\N	\N	free	\N	2026-11-23 19:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1078	101	213	\N	\N	\N	free	\N	2026-09-24 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1079	102	223	\N	\N	\N	free	\N	2026-06-06 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1080	104	243	\N	\N	\N	free	\N	2026-11-20 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1081	105	252	\N	\N	\N	free	\N	2026-11-23 19:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1082	101	213	\N	\N	\N	free	\N	2026-09-24 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1083	102	223	\N	\N	\N	free	\N	2026-06-06 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1084	104	243	\N	\N	\N	free	\N	2026-11-20 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1085	105	252	\N	\N	\N	free	\N	2026-11-23 19:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1086	101	214	\N	\N	\N	free	\N	2026-09-24 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1087	102	228	\N	\N	\N	free	\N	2026-06-06 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1088	104	247	\N	\N	\N	free	\N	2026-11-20 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1089	105	253	\N	\N	\N	free	\N	2026-11-23 19:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1090	101	214	\N	\N	\N	free	\N	2026-09-24 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1091	102	228	\N	\N	\N	free	\N	2026-06-06 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1092	104	247	\N	\N	\N	free	\N	2026-11-20 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1093	105	253	\N	\N	\N	free	\N	2026-11-23 19:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1094	101	214	\N	\N	\N	free	\N	2026-09-24 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1095	102	228	\N	\N	\N	free	\N	2026-06-06 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1096	104	247	\N	\N	\N	free	\N	2026-11-20 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1097	105	253	\N	\N	\N	free	\N	2026-11-23 19:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1098	101	214	\N	\N	\N	free	\N	2026-09-24 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1099	102	228	\N	\N	\N	free	\N	2026-06-06 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1100	104	247	\N	\N	\N	free	\N	2026-11-20 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1101	105	253	\N	\N	\N	free	\N	2026-11-23 19:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1102	101	222	\N	\N	\N	free	\N	2026-09-22 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1103	102	230	\N	\N	\N	free	\N	2026-06-04 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1104	104	251	\N	\N	\N	free	\N	2026-11-18 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1105	105	257	\N	\N	\N	free	\N	2026-11-21 19:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1106	101	222	\N	\N	\N	free	\N	2026-09-22 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1107	102	230	\N	\N	\N	free	\N	2026-06-04 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1108	104	251	\N	\N	\N	free	\N	2026-11-18 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1109	105	257	\N	\N	\N	free	\N	2026-11-21 19:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1110	101	222	\N	\N	\N	free	\N	2026-09-22 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1111	102	230	\N	\N	\N	free	\N	2026-06-04 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1112	104	251	\N	\N	\N	free	\N	2026-11-18 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1113	105	257	\N	\N	\N	free	\N	2026-11-21 19:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1114	101	222	\N	\N	\N	free	\N	2026-09-22 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1115	102	230	\N	\N	\N	free	\N	2026-06-04 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1116	104	251	\N	\N	\N	free	\N	2026-11-18 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1117	105	257	\N	\N	\N	free	\N	2026-11-21 19:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1118	101	223	\N	\N	\N	free	\N	2026-09-22 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1119	102	234	\N	\N	\N	free	\N	2026-06-04 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1120	104	252	\N	\N	\N	free	\N	2026-11-18 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1121	105	259	\N	\N	\N	free	\N	2026-11-21 19:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1122	101	223	\N	\N	\N	free	\N	2026-09-22 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1123	102	234	\N	\N	\N	free	\N	2026-06-04 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1124	104	252	\N	\N	\N	free	\N	2026-11-18 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1125	105	259	\N	\N	\N	free	\N	2026-11-21 19:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1126	101	223	\N	\N	\N	free	\N	2026-09-22 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1127	102	234	\N	\N	\N	free	\N	2026-06-04 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1128	104	252	\N	\N	\N	free	\N	2026-11-18 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1129	105	259	\N	\N	\N	free	\N	2026-11-21 19:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1130	101	223	\N	\N	\N	free	\N	2026-09-22 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1131	102	234	\N	\N	\N	free	\N	2026-06-04 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1132	104	252	\N	\N	\N	free	\N	2026-11-18 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1133	105	259	\N	\N	\N	free	\N	2026-11-21 19:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1134	101	228	\N	\N	\N	free	\N	2026-09-22 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1135	102	239	\N	\N	\N	free	\N	2026-06-04 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1136	104	253	\N	\N	\N	free	\N	2026-11-18 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1137	105	263	\N	\N	\N	free	\N	2026-11-21 19:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1138	101	228	\N	\N	\N	free	\N	2026-09-22 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1139	102	239	\N	\N	\N	free	\N	2026-06-04 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1140	104	253	\N	\N	\N	free	\N	2026-11-18 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1141	105	263	\N	\N	\N	free	\N	2026-11-21 19:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1142	101	228	\N	\N	\N	free	\N	2026-09-22 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1143	102	239	\N	\N	\N	free	\N	2026-06-04 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1144	104	253	\N	\N	\N	free	\N	2026-11-18 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1145	105	263	\N	\N	\N	free	\N	2026-11-21 19:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1146	101	228	\N	\N	\N	free	\N	2026-09-22 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1147	102	239	\N	\N	\N	free	\N	2026-06-04 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1148	104	253	\N	\N	\N	free	\N	2026-11-18 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1149	105	263	\N	\N	\N	free	\N	2026-11-21 19:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1150	101	230	\N	\N	\N	free	\N	2026-09-20 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1151	102	240	\N	\N	\N	free	\N	2026-06-02 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1152	104	257	\N	\N	\N	free	\N	2026-11-16 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1153	105	265	\N	\N	\N	free	\N	2026-11-19 19:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1154	101	230	\N	\N	\N	free	\N	2026-09-20 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1155	102	240	\N	\N	\N	free	\N	2026-06-02 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1156	104	257	\N	\N	\N	free	\N	2026-11-16 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1157	105	265	\N	\N	\N	free	\N	2026-11-19 19:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1158	101	230	\N	\N	\N	free	\N	2026-09-20 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1159	102	240	\N	\N	\N	free	\N	2026-06-02 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1160	104	257	\N	\N	\N	free	\N	2026-11-16 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1161	105	265	\N	\N	\N	free	\N	2026-11-19 19:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1162	101	230	\N	\N	\N	free	\N	2026-09-20 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1163	102	240	\N	\N	\N	free	\N	2026-06-02 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1164	104	257	\N	\N	\N	free	\N	2026-11-16 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1165	105	265	\N	\N	\N	free	\N	2026-11-19 19:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1166	101	234	\N	\N	\N	free	\N	2026-09-20 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1167	102	243	\N	\N	\N	free	\N	2026-06-02 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1168	104	259	\N	\N	\N	free	\N	2026-11-16 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1169	105	270	\N	\N	\N	free	\N	2026-11-19 19:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1170	101	234	\N	\N	\N	free	\N	2026-09-20 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1171	102	243	\N	\N	\N	free	\N	2026-06-02 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1172	104	259	\N	\N	\N	free	\N	2026-11-16 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1173	105	270	\N	\N	\N	free	\N	2026-11-19 19:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1174	101	234	\N	\N	\N	free	\N	2026-09-20 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1175	102	243	\N	\N	\N	free	\N	2026-06-02 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1176	104	259	\N	\N	\N	free	\N	2026-11-16 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1177	105	270	\N	\N	\N	free	\N	2026-11-19 19:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1178	101	234	\N	\N	\N	free	\N	2026-09-20 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1179	102	243	\N	\N	\N	free	\N	2026-06-02 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1180	104	259	\N	\N	\N	free	\N	2026-11-16 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1181	105	270	\N	\N	\N	free	\N	2026-11-19 19:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1182	101	239	\N	\N	\N	free	\N	2026-09-20 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1183	102	247	\N	\N	\N	free	\N	2026-06-02 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1184	104	263	\N	\N	\N	free	\N	2026-11-16 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1185	105	271	\N	\N	\N	free	\N	2026-11-19 19:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1186	101	239	\N	\N	\N	free	\N	2026-09-20 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1187	102	247	\N	\N	\N	free	\N	2026-06-02 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1188	104	263	\N	\N	\N	free	\N	2026-11-16 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1189	105	271	\N	\N	\N	free	\N	2026-11-19 19:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1190	101	239	\N	\N	\N	free	\N	2026-09-20 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1191	102	247	\N	\N	\N	free	\N	2026-06-02 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1192	104	263	\N	\N	\N	free	\N	2026-11-16 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1193	105	271	\N	\N	\N	free	\N	2026-11-19 19:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1194	101	239	\N	\N	\N	free	\N	2026-09-20 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1195	102	247	\N	\N	\N	free	\N	2026-06-02 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1196	104	263	\N	\N	\N	free	\N	2026-11-16 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1197	105	271	\N	\N	\N	free	\N	2026-11-19 19:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1198	101	240	\N	\N	\N	free	\N	2026-09-18 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1199	102	251	\N	\N	\N	free	\N	2026-05-31 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1200	104	265	\N	\N	\N	free	\N	2026-11-14 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1201	105	273	\N	\N	\N	free	\N	2026-11-17 19:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1202	101	240	\N	\N	\N	free	\N	2026-09-18 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1203	102	251	\N	\N	\N	free	\N	2026-05-31 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1204	104	265	\N	\N	\N	free	\N	2026-11-14 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1205	105	273	\N	\N	\N	free	\N	2026-11-17 19:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1206	101	240	\N	\N	\N	free	\N	2026-09-18 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1207	102	251	\N	\N	\N	free	\N	2026-05-31 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1208	104	265	\N	\N	\N	free	\N	2026-11-14 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1209	105	273	\N	\N	\N	free	\N	2026-11-17 19:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1210	101	240	\N	\N	\N	free	\N	2026-09-18 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1211	102	251	\N	\N	\N	free	\N	2026-05-31 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1212	104	265	\N	\N	\N	free	\N	2026-11-14 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1213	105	273	\N	\N	\N	free	\N	2026-11-17 19:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1214	101	243	\N	\N	\N	free	\N	2026-09-18 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1215	102	252	\N	\N	\N	free	\N	2026-05-31 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1216	104	270	\N	\N	\N	free	\N	2026-11-14 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1217	105	274	\N	\N	\N	free	\N	2026-11-17 19:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1218	101	243	\N	\N	\N	free	\N	2026-09-18 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1219	102	252	\N	\N	\N	free	\N	2026-05-31 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1220	104	270	\N	\N	\N	free	\N	2026-11-14 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1221	105	274	\N	\N	\N	free	\N	2026-11-17 19:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1222	101	243	\N	\N	\N	free	\N	2026-09-18 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1223	102	252	\N	\N	\N	free	\N	2026-05-31 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1224	104	270	\N	\N	\N	free	\N	2026-11-14 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1225	105	274	\N	\N	\N	free	\N	2026-11-17 19:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1226	101	243	\N	\N	\N	free	\N	2026-09-18 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1227	102	252	\N	\N	\N	free	\N	2026-05-31 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1228	104	270	\N	\N	\N	free	\N	2026-11-14 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1229	105	274	\N	\N	\N	free	\N	2026-11-17 19:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1230	101	247	\N	\N	\N	free	\N	2026-09-18 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1231	102	253	\N	\N	\N	free	\N	2026-05-31 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1232	104	271	\N	\N	\N	free	\N	2026-11-14 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1233	105	277	\N	\N	\N	free	\N	2026-11-17 19:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1234	101	247	\N	\N	\N	free	\N	2026-09-18 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1235	102	253	\N	\N	\N	free	\N	2026-05-31 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1236	104	271	\N	\N	\N	free	\N	2026-11-14 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1237	105	277	\N	\N	\N	free	\N	2026-11-17 19:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1238	101	247	\N	\N	\N	free	\N	2026-09-18 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1239	102	253	\N	\N	\N	free	\N	2026-05-31 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1240	104	271	\N	\N	\N	free	\N	2026-11-14 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1241	105	277	\N	\N	\N	free	\N	2026-11-17 19:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1242	101	247	\N	\N	\N	free	\N	2026-09-18 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1243	102	253	\N	\N	\N	free	\N	2026-05-31 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1244	104	271	\N	\N	\N	free	\N	2026-11-14 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1245	105	277	\N	\N	\N	free	\N	2026-11-17 19:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1246	101	251	\N	\N	\N	free	\N	2026-09-16 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1247	102	257	\N	\N	\N	free	\N	2026-05-29 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1248	104	273	\N	\N	\N	free	\N	2026-11-12 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1249	105	278	\N	\N	\N	free	\N	2026-11-15 19:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1250	101	251	\N	\N	\N	free	\N	2026-09-16 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1251	102	257	\N	\N	\N	free	\N	2026-05-29 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1252	104	273	\N	\N	\N	free	\N	2026-11-12 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1253	105	278	\N	\N	\N	free	\N	2026-11-15 19:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1254	101	251	\N	\N	\N	free	\N	2026-09-16 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1255	102	257	\N	\N	\N	free	\N	2026-05-29 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1256	104	273	\N	\N	\N	free	\N	2026-11-12 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1257	105	278	\N	\N	\N	free	\N	2026-11-15 19:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1258	101	251	\N	\N	\N	free	\N	2026-09-16 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1259	102	257	\N	\N	\N	free	\N	2026-05-29 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1260	104	273	\N	\N	\N	free	\N	2026-11-12 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1261	105	278	\N	\N	\N	free	\N	2026-11-15 19:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1262	101	252	\N	\N	\N	free	\N	2026-09-16 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1263	102	259	\N	\N	\N	free	\N	2026-05-29 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1264	104	274	\N	\N	\N	free	\N	2026-11-12 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1265	105	281	\N	\N	\N	free	\N	2026-11-15 19:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1266	101	252	\N	\N	\N	free	\N	2026-09-16 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1267	102	259	\N	\N	\N	free	\N	2026-05-29 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1268	104	274	\N	\N	\N	free	\N	2026-11-12 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1269	105	281	\N	\N	\N	free	\N	2026-11-15 19:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1270	101	252	\N	\N	\N	free	\N	2026-09-16 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1271	102	259	\N	\N	\N	free	\N	2026-05-29 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1272	104	274	\N	\N	\N	free	\N	2026-11-12 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1273	105	281	\N	\N	\N	free	\N	2026-11-15 19:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1274	101	252	\N	\N	\N	free	\N	2026-09-16 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1275	102	259	\N	\N	\N	free	\N	2026-05-29 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1276	104	274	\N	\N	\N	free	\N	2026-11-12 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1277	105	281	\N	\N	\N	free	\N	2026-11-15 19:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1278	101	253	\N	\N	\N	free	\N	2026-09-16 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1279	102	263	\N	\N	\N	free	\N	2026-05-29 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1280	104	277	\N	\N	\N	free	\N	2026-11-12 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1281	105	283	\N	\N	\N	free	\N	2026-11-15 19:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1282	101	253	\N	\N	\N	free	\N	2026-09-16 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1283	102	263	\N	\N	\N	free	\N	2026-05-29 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1284	104	277	\N	\N	\N	free	\N	2026-11-12 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1285	105	283	\N	\N	\N	free	\N	2026-11-15 19:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1286	101	253	\N	\N	\N	free	\N	2026-09-16 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1287	102	263	\N	\N	\N	free	\N	2026-05-29 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1288	104	277	\N	\N	\N	free	\N	2026-11-12 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1289	105	283	\N	\N	\N	free	\N	2026-11-15 19:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1290	101	253	\N	\N	\N	free	\N	2026-09-16 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1291	102	263	\N	\N	\N	free	\N	2026-05-29 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1292	104	277	\N	\N	\N	free	\N	2026-11-12 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1293	105	283	\N	\N	\N	free	\N	2026-11-15 19:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1294	101	257	\N	\N	\N	free	\N	2026-09-14 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1295	102	265	\N	\N	\N	free	\N	2026-05-27 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1296	104	278	\N	\N	\N	free	\N	2026-11-10 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1297	105	284	\N	\N	\N	free	\N	2026-11-13 19:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1298	101	257	\N	\N	\N	free	\N	2026-09-14 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1299	102	265	\N	\N	\N	free	\N	2026-05-27 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1300	104	278	\N	\N	\N	free	\N	2026-11-10 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1301	105	284	\N	\N	\N	free	\N	2026-11-13 19:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1302	101	257	\N	\N	\N	free	\N	2026-09-14 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1303	102	265	\N	\N	\N	free	\N	2026-05-27 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1304	104	278	\N	\N	\N	free	\N	2026-11-10 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1305	105	284	\N	\N	\N	free	\N	2026-11-13 19:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1306	101	257	\N	\N	\N	free	\N	2026-09-14 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1307	102	265	\N	\N	\N	free	\N	2026-05-27 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1308	104	278	\N	\N	\N	free	\N	2026-11-10 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1309	105	284	\N	\N	\N	free	\N	2026-11-13 19:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1310	101	259	\N	\N	\N	free	\N	2026-09-14 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1311	102	270	\N	\N	\N	free	\N	2026-05-27 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1312	104	281	\N	\N	\N	free	\N	2026-11-10 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1313	105	285	\N	\N	\N	free	\N	2026-11-13 19:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1314	101	259	\N	\N	\N	free	\N	2026-09-14 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1315	102	270	\N	\N	\N	free	\N	2026-05-27 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1316	104	281	\N	\N	\N	free	\N	2026-11-10 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1317	105	285	\N	\N	\N	free	\N	2026-11-13 19:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1318	101	259	\N	\N	\N	free	\N	2026-09-14 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1319	102	270	\N	\N	\N	free	\N	2026-05-27 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1320	104	281	\N	\N	\N	free	\N	2026-11-10 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1321	105	285	\N	\N	\N	free	\N	2026-11-13 19:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1322	101	259	\N	\N	\N	free	\N	2026-09-14 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1323	102	270	\N	\N	\N	free	\N	2026-05-27 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1324	104	281	\N	\N	\N	free	\N	2026-11-10 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1325	105	285	\N	\N	\N	free	\N	2026-11-13 19:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1326	101	263	\N	\N	\N	free	\N	2026-09-14 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1327	102	271	\N	\N	\N	free	\N	2026-05-27 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1328	104	283	\N	\N	\N	free	\N	2026-11-10 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1329	105	286	\N	\N	\N	free	\N	2026-11-13 19:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1330	101	263	\N	\N	\N	free	\N	2026-09-14 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1331	102	271	\N	\N	\N	free	\N	2026-05-27 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1332	104	283	\N	\N	\N	free	\N	2026-11-10 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1333	105	286	\N	\N	\N	free	\N	2026-11-13 19:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1334	101	263	\N	\N	\N	free	\N	2026-09-14 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1335	102	271	\N	\N	\N	free	\N	2026-05-27 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1336	104	283	\N	\N	\N	free	\N	2026-11-10 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1337	105	286	\N	\N	\N	free	\N	2026-11-13 19:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1338	101	263	\N	\N	\N	free	\N	2026-09-14 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1339	102	271	\N	\N	\N	free	\N	2026-05-27 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1340	104	283	\N	\N	\N	free	\N	2026-11-10 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1341	105	286	\N	\N	\N	free	\N	2026-11-13 19:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1342	101	265	\N	\N	\N	free	\N	2026-09-12 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1343	102	273	\N	\N	\N	free	\N	2026-05-25 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1344	104	284	\N	\N	\N	free	\N	2026-11-08 21:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1345	105	288	\N	\N	\N	free	\N	2026-11-11 19:02:55.666+00	1	working	5	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1346	101	265	\N	\N	\N	free	\N	2026-09-12 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1347	102	273	\N	\N	\N	free	\N	2026-05-25 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1348	104	284	\N	\N	\N	free	\N	2026-11-08 21:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1349	105	288	\N	\N	\N	free	\N	2026-11-11 19:05:25.666+00	2	working	6	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1350	101	265	\N	\N	\N	free	\N	2026-09-12 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1351	102	273	\N	\N	\N	free	\N	2026-05-25 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1352	104	284	\N	\N	\N	free	\N	2026-11-08 21:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1353	105	288	\N	\N	\N	free	\N	2026-11-11 19:07:55.666+00	3	working	7	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1354	101	265	\N	\N	\N	free	\N	2026-09-12 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1355	102	273	\N	\N	\N	free	\N	2026-05-25 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1356	104	284	\N	\N	\N	free	\N	2026-11-08 21:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1357	105	288	\N	\N	\N	free	\N	2026-11-11 19:10:25.666+00	4	working	8	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1358	101	270	\N	\N	\N	free	\N	2026-09-12 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1359	102	274	\N	\N	\N	free	\N	2026-05-25 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1360	104	285	\N	\N	\N	free	\N	2026-11-08 21:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1361	105	290	\N	\N	\N	free	\N	2026-11-11 19:12:55.666+00	1	working	9	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1362	101	270	\N	\N	\N	free	\N	2026-09-12 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1363	102	274	\N	\N	\N	free	\N	2026-05-25 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1364	104	285	\N	\N	\N	free	\N	2026-11-08 21:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1365	105	290	\N	\N	\N	free	\N	2026-11-11 19:15:25.666+00	2	working	10	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1366	101	270	\N	\N	\N	free	\N	2026-09-12 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1367	102	274	\N	\N	\N	free	\N	2026-05-25 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1368	104	285	\N	\N	\N	free	\N	2026-11-08 21:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1369	105	290	\N	\N	\N	free	\N	2026-11-11 19:17:55.666+00	3	working	5	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1370	101	270	\N	\N	\N	free	\N	2026-09-12 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1371	102	274	\N	\N	\N	free	\N	2026-05-25 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1372	104	285	\N	\N	\N	free	\N	2026-11-08 21:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1373	105	290	\N	\N	\N	free	\N	2026-11-11 19:20:25.666+00	4	working	6	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1374	101	271	\N	\N	\N	free	\N	2026-09-12 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1375	102	277	\N	\N	\N	free	\N	2026-05-25 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1376	104	286	\N	\N	\N	free	\N	2026-11-08 21:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1377	105	294	\N	\N	\N	free	\N	2026-11-11 19:22:55.666+00	1	working	7	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1378	101	271	\N	\N	\N	free	\N	2026-09-12 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1379	102	277	\N	\N	\N	free	\N	2026-05-25 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1380	104	286	\N	\N	\N	free	\N	2026-11-08 21:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1381	105	294	\N	\N	\N	free	\N	2026-11-11 19:25:25.666+00	2	working	8	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1382	101	271	\N	\N	\N	free	\N	2026-09-12 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1383	102	277	\N	\N	\N	free	\N	2026-05-25 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1384	104	286	\N	\N	\N	free	\N	2026-11-08 21:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1385	105	294	\N	\N	\N	free	\N	2026-11-11 19:27:55.666+00	3	working	9	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1386	101	271	\N	\N	\N	free	\N	2026-09-12 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1387	102	277	\N	\N	\N	free	\N	2026-05-25 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1388	104	286	\N	\N	\N	free	\N	2026-11-08 21:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1389	105	294	\N	\N	\N	free	\N	2026-11-11 19:30:25.666+00	4	working	10	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1390	101	273	\N	\N	\N	free	\N	2026-09-10 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1391	102	278	\N	\N	\N	free	\N	2026-05-23 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1392	104	288	\N	\N	\N	free	\N	2026-11-06 21:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1393	105	295	\N	\N	\N	free	\N	2026-11-09 19:02:55.666+00	1	working	5	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1394	101	273	\N	\N	\N	free	\N	2026-09-10 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1395	102	278	\N	\N	\N	free	\N	2026-05-23 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1396	104	288	\N	\N	\N	free	\N	2026-11-06 21:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1397	105	295	\N	\N	\N	free	\N	2026-11-09 19:05:25.666+00	2	working	6	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1398	101	273	\N	\N	\N	free	\N	2026-09-10 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1399	102	278	\N	\N	\N	free	\N	2026-05-23 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1400	104	288	\N	\N	\N	free	\N	2026-11-06 21:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1401	105	295	\N	\N	\N	free	\N	2026-11-09 19:07:55.666+00	3	working	7	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1402	101	273	\N	\N	\N	free	\N	2026-09-10 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1403	102	278	\N	\N	\N	free	\N	2026-05-23 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1404	104	288	\N	\N	\N	free	\N	2026-11-06 21:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1405	105	295	\N	\N	\N	free	\N	2026-11-09 19:10:25.666+00	4	working	8	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1406	101	274	\N	\N	\N	free	\N	2026-09-10 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1407	102	281	\N	\N	\N	free	\N	2026-05-23 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1408	104	290	\N	\N	\N	free	\N	2026-11-06 21:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1409	105	296	\N	\N	\N	free	\N	2026-11-09 19:12:55.666+00	1	working	9	40.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1410	101	274	\N	\N	\N	free	\N	2026-09-10 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1411	102	281	\N	\N	\N	free	\N	2026-05-23 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1412	104	290	\N	\N	\N	free	\N	2026-11-06 21:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1413	105	296	\N	\N	\N	free	\N	2026-11-09 19:15:25.666+00	2	working	10	45.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1414	101	274	\N	\N	\N	free	\N	2026-09-10 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1415	102	281	\N	\N	\N	free	\N	2026-05-23 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1416	104	290	\N	\N	\N	free	\N	2026-11-06 21:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1417	105	296	\N	\N	\N	free	\N	2026-11-09 19:17:55.666+00	3	working	5	50.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1418	101	274	\N	\N	\N	free	\N	2026-09-10 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1419	102	281	\N	\N	\N	free	\N	2026-05-23 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1420	104	290	\N	\N	\N	free	\N	2026-11-06 21:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1421	105	296	\N	\N	\N	free	\N	2026-11-09 19:20:25.666+00	4	working	6	55.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1422	101	277	\N	\N	\N	free	\N	2026-09-10 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1423	102	283	\N	\N	\N	free	\N	2026-05-23 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1424	104	294	\N	\N	\N	free	\N	2026-11-06 21:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1425	105	300	\N	\N	\N	free	\N	2026-11-09 19:22:55.666+00	1	working	7	60.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1426	101	277	\N	\N	\N	free	\N	2026-09-10 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1427	102	283	\N	\N	\N	free	\N	2026-05-23 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1428	104	294	\N	\N	\N	free	\N	2026-11-06 21:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1429	105	300	\N	\N	\N	free	\N	2026-11-09 19:25:25.666+00	2	working	8	65.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1430	101	277	\N	\N	\N	free	\N	2026-09-10 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1431	102	283	\N	\N	\N	free	\N	2026-05-23 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1432	104	294	\N	\N	\N	free	\N	2026-11-06 21:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1433	105	300	\N	\N	\N	free	\N	2026-11-09 19:27:55.666+00	3	working	9	70.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1434	101	277	\N	\N	\N	free	\N	2026-09-10 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1435	102	283	\N	\N	\N	free	\N	2026-05-23 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1436	104	294	\N	\N	\N	free	\N	2026-11-06 21:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1437	105	300	\N	\N	\N	free	\N	2026-11-09 19:30:25.666+00	4	working	10	75.000	\N	8.00	t	\N	2026-11-27 21:02:55.666+00
1438	104	10001	\N	\N	\N	free	\N	2026-11-26 21:05:58.413+00	1	working	10	50.000	\N	\N	t	\N	2026-11-27 21:02:58.413+00
1439	104	10001	\N	\N	\N	free	\N	2026-11-26 21:08:58.413+00	2	working	10	50.000	\N	\N	t	\N	2026-11-27 21:02:58.413+00
1440	104	10001	\N	\N	\N	free	\N	2026-11-26 21:11:58.413+00	3	working	10	50.000	\N	\N	t	\N	2026-11-27 21:02:58.413+00
1441	104	10001	\N	\N	\N	free	\N	2026-11-26 21:14:58.413+00	4	working	10	50.000	\N	\N	t	\N	2026-11-27 21:02:58.413+00
\.
copy workout_recommendations (user_id, evaluated_at, valid_until, picks, rest, version, catalog_version, model_version, computed_at, epoch) from stdin;
1	2026-11-27 21:01:08.36+00	2026-11-28 03:01:08.36+00	[{"need": 0.4705882352941176, "rank": 1, "score": 76.60697410980816, "muscles": [{"target": 10.0, "recovery": 94.910513293633, "muscleGroup": "quadriceps", "setsThisWeek": 8.0, "hoursSinceTrained": 98.89398888888888, "projectedRecovery": 41.992401035520835, "projectedHoursToFresh": 54.540579383993155}, {"target": 10.0, "recovery": 81.27618008703418, "muscleGroup": "chest", "setsThisWeek": 16.0, "hoursSinceTrained": 50.39398888888889, "projectedRecovery": 34.79105815284084, "projectedHoursToFresh": 50.95347815138096}, {"target": 6.0, "recovery": 99.32307945160105, "muscleGroup": "abdominals", "setsThisWeek": 0.8999999999999999, "hoursSinceTrained": 50.51898888888889, "projectedRecovery": 13.668902139012085, "projectedHoursToFresh": 51.002944681632044}], "reasons": [{"code": "RECOVERED_ENOUGH", "params": {"muscle": "chest", "recovery": 81.27618008703418}, "message": "By your logged load, all it trains directly is past 30 % recovery; lowest is your chest at 81 %."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.8999999999999999, "muscle": "abdominals", "target": 6.0}, "message": "It helps your abdominals: 0.9 of 6 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 33, "kind": "catalog", "name": "Short Bodyweight"}, "readiness": 0.9027277174902809}, {"need": 0.30341880341880334, "rank": 2, "score": 74.44675919822124, "muscles": [{"target": 8.0, "recovery": 96.31112228007805, "muscleGroup": "glutes", "setsThisWeek": 6.700000000000001, "hoursSinceTrained": 99.01898888888888, "projectedRecovery": 8.476836529160861, "projectedHoursToFresh": 99.036960747063}, {"target": 4.0, "recovery": 100.0, "muscleGroup": "abductors", "setsThisWeek": 0.0, "projectedRecovery": 11.410350431043696, "projectedHoursToFresh": 76.5840006491279}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["glutes", "abductors"]}, "message": "By your logged load, what it trains directly is fresh: glutes and abductors."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "abductors", "target": 4.0}, "message": "It helps your abductors: 0 of 4 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 39, "kind": "catalog", "name": "Glutes at Home"}, "readiness": 0.9765420215712626}, {"need": 0.38797814207650266, "rank": 3, "score": 74.9321883813374, "muscles": [{"target": 10.0, "recovery": 94.910513293633, "muscleGroup": "quadriceps", "setsThisWeek": 8.0, "hoursSinceTrained": 98.89398888888888, "projectedRecovery": 41.992401035520835, "projectedHoursToFresh": 54.540579383993155}, {"target": 10.0, "recovery": 95.77420399026909, "muscleGroup": "hamstrings", "setsThisWeek": 8.200000000000001, "hoursSinceTrained": 98.76898888888888, "projectedRecovery": 45.37181483239115, "projectedHoursToFresh": 51.56661194037696}, {"target": 6.0, "recovery": 99.47234653755818, "muscleGroup": "calves", "setsThisWeek": 4.9, "hoursSinceTrained": 98.47732222222223, "projectedRecovery": 31.19724738199658, "projectedHoursToFresh": 43.10972544181017}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["quadriceps", "hamstrings", "calves"]}, "message": "By your logged load, what it trains directly is fresh: quadriceps, hamstrings and calves."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 8.0, "muscle": "quadriceps", "target": 10.0}, "message": "It helps your quadriceps: 8 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}, {"code": "SIMILAR_TO_PICK", "params": {"percent": 54, "workoutId": 39, "workoutKind": "catalog"}, "message": "It trains much the same as Glutes at Home (54 % alike), which lowers its rank."}], "variety": 1.0, "workout": {"id": 30, "kind": "catalog", "name": "Short Legs"}, "readiness": 0.9270590681731959}]	\N	894	2	1	2026-11-27 21:01:08.36+00	1
2	2026-11-27 21:01:08.256+00	2026-11-28 03:01:08.256+00	[{"need": 0.830409356725146, "rank": 1, "score": 91.09846775346514, "muscles": [{"target": 10.0, "recovery": 89.9604104344138, "muscleGroup": "lats", "setsThisWeek": 5.4, "hoursSinceTrained": 45.48562666666667, "projectedRecovery": 18.116467490807775, "projectedHoursToFresh": 66.82745838246566}, {"target": 10.0, "recovery": 93.39888345639373, "muscleGroup": "middle_back", "setsThisWeek": 5.3999999999999995, "hoursSinceTrained": 45.48562666666667, "projectedRecovery": 23.1267550815566, "projectedHoursToFresh": 61.285546422307604}, {"target": 8.0, "recovery": 97.98065906464358, "muscleGroup": "biceps", "setsThisWeek": 3.0, "hoursSinceTrained": 45.48562666666667, "projectedRecovery": 16.115468389511793, "projectedHoursToFresh": 55.49883681909679}], "reasons": [{"code": "RECOVERED_ENOUGH", "params": {"muscle": "lats", "recovery": 89.9604104344138}, "message": "By your logged load, all it trains directly is past 30 % recovery; lowest is your lats at 89 %."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 3.0, "muscle": "biceps", "target": 8.0}, "message": "It helps your biceps: 3 of 8 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 29, "kind": "catalog", "name": "Short Pull"}, "readiness": 0.9406828053617008}, {"need": 0.7189542483660131, "rank": 2, "score": 86.83932004663518, "muscles": [{"target": 10.0, "recovery": 85.45019443524392, "muscleGroup": "quadriceps", "setsThisWeek": 6.5, "hoursSinceTrained": 45.40229333333333, "projectedRecovery": 32.364794576317415, "projectedHoursToFresh": 63.49911070527433}, {"target": 10.0, "recovery": 99.90191244046697, "muscleGroup": "chest", "setsThisWeek": 3.0, "hoursSinceTrained": 117.42729333333334, "projectedRecovery": 39.850558617955286, "projectedHoursToFresh": 47.04845490697679}, {"target": 6.0, "recovery": 95.35403637308883, "muscleGroup": "abdominals", "setsThisWeek": 6.8999999999999995, "hoursSinceTrained": 45.27729333333333, "projectedRecovery": 28.662370249823436, "projectedHoursToFresh": 39.247515688375984}], "reasons": [{"code": "RECOVERED_ENOUGH", "params": {"muscle": "quadriceps", "recovery": 85.45019443524392}, "message": "By your logged load, all it trains directly is past 30 % recovery; lowest is your quadriceps at 85 %."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 6.5, "muscle": "quadriceps", "target": 10.0}, "message": "It helps your quadriceps: 6.5 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 33, "kind": "catalog", "name": "Short Bodyweight"}, "readiness": 0.9335184270764946}, {"need": 0.4553191489361702, "rank": 3, "score": 78.96508825432488, "muscles": [{"target": 6.0, "recovery": 100.0, "muscleGroup": "calves", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 55.466079249147}, {"target": 4.0, "recovery": 95.50204240086734, "muscleGroup": "forearms", "setsThisWeek": 3.8999999999999995, "hoursSinceTrained": 45.27729333333333, "projectedRecovery": 9.345297077425833, "projectedHoursToFresh": 56.41995130526885}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["calves", "forearms"]}, "message": "By your logged load, what it trains directly is fresh: calves and forearms."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "calves", "target": 6.0}, "message": "It helps your calves: 0 of 6 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 41, "kind": "catalog", "name": "Calves and Forearms"}, "readiness": 0.9605783608311786}]	\N	65	2	1	2026-11-27 21:01:08.256+00	1
3	2026-11-27 21:01:08.331+00	\N	[{"need": 1.0, "rank": 1, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 69.33259906143375}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "shoulders", "setsThisWeek": 0.0, "projectedRecovery": 10.103776698679226, "projectedHoursToFresh": 71.13702204435472}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "triceps", "setsThisWeek": 0.0, "projectedRecovery": 13.458172662453151, "projectedHoursToFresh": 58.54840049622533}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["chest", "shoulders", "triceps"]}, "message": "By your logged load, what it trains directly is fresh: chest, shoulders and triceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "shoulders", "target": 10.0}, "message": "It helps your shoulders: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 1, "kind": "catalog", "name": "Push A: Strength"}, "readiness": 1.0}, {"need": 1.0, "rank": 2, "score": 99.99999999999999, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "lats", "setsThisWeek": 0.0, "projectedRecovery": 22.580129917302088, "projectedHoursToFresh": 61.84468876580379}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "middle_back", "setsThisWeek": 0.0, "projectedRecovery": 28.080770393573783, "projectedHoursToFresh": 56.58400064912791}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "biceps", "setsThisWeek": 0.0, "projectedRecovery": 19.76971279501088, "projectedHoursToFresh": 51.90780050776383}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["lats", "middle_back", "biceps"]}, "message": "By your logged load, what it trains directly is fresh: lats, middle back and biceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "biceps", "target": 8.0}, "message": "It helps your biceps: 0 of 8 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 29, "kind": "catalog", "name": "Short Pull"}, "readiness": 0.9999999999999999}, {"need": 1.0, "rank": 3, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "quadriceps", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 83.1991188737205}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "hamstrings", "setsThisWeek": 0.0, "projectedRecovery": 15.545201313742174, "projectedHoursToFresh": 84.17452650165679}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "calves", "setsThisWeek": 0.0, "projectedRecovery": 32.92680729828742, "projectedHoursToFresh": 41.963986479823504}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "abdominals", "setsThisWeek": 0.0, "projectedRecovery": 42.75841832240676, "projectedHoursToFresh": 31.419325444293346}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["quadriceps", "hamstrings", "calves", "abdominals"]}, "message": "By your logged load, what it trains directly is fresh: quadriceps, hamstrings, calves and abdominals."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "hamstrings", "target": 10.0}, "message": "It helps your hamstrings: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 9, "kind": "catalog", "name": "Lower A"}, "readiness": 1.0}]	\N	1	2	1	2026-11-27 21:01:08.331+00	1
101	2026-11-27 21:02:55.828+00	\N	[{"need": 1.0, "rank": 1, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 69.33259906143375}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "shoulders", "setsThisWeek": 0.0, "hoursSinceTrained": 1871.5417116666667, "projectedRecovery": 10.103776698679226, "projectedHoursToFresh": 71.13702204435472}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "triceps", "setsThisWeek": 0.0, "projectedRecovery": 13.458172662453151, "projectedHoursToFresh": 58.54840049622533}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["chest", "shoulders", "triceps"]}, "message": "By your logged load, what it trains directly is fresh: chest, shoulders and triceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "shoulders", "target": 10.0}, "message": "It helps your shoulders: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 1, "kind": "catalog", "name": "Push A: Strength"}, "readiness": 1.0}, {"need": 1.0, "rank": 2, "score": 99.99999999999999, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "lats", "setsThisWeek": 0.0, "projectedRecovery": 22.580129917302088, "projectedHoursToFresh": 61.84468876580379}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "middle_back", "setsThisWeek": 0.0, "hoursSinceTrained": 1439.7083783333333, "projectedRecovery": 28.080770393573783, "projectedHoursToFresh": 56.58400064912791}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "biceps", "setsThisWeek": 0.0, "projectedRecovery": 19.76971279501088, "projectedHoursToFresh": 51.90780050776383}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["lats", "middle_back", "biceps"]}, "message": "By your logged load, what it trains directly is fresh: lats, middle back and biceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "biceps", "target": 8.0}, "message": "It helps your biceps: 0 of 8 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 29, "kind": "catalog", "name": "Short Pull"}, "readiness": 0.9999999999999999}, {"need": 1.0, "rank": 3, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "quadriceps", "setsThisWeek": 0.0, "hoursSinceTrained": 1439.5417116666667, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 83.1991188737205}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "hamstrings", "setsThisWeek": 0.0, "hoursSinceTrained": 1439.5417116666667, "projectedRecovery": 15.545201313742174, "projectedHoursToFresh": 84.17452650165679}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "calves", "setsThisWeek": 0.0, "hoursSinceTrained": 1823.5417116666667, "projectedRecovery": 32.92680729828742, "projectedHoursToFresh": 41.963986479823504}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "abdominals", "setsThisWeek": 0.0, "hoursSinceTrained": 1439.7083783333333, "projectedRecovery": 42.75841832240676, "projectedHoursToFresh": 31.419325444293346}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["quadriceps", "hamstrings", "calves", "abdominals"]}, "message": "By your logged load, what it trains directly is fresh: quadriceps, hamstrings, calves and abdominals."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "hamstrings", "target": 10.0}, "message": "It helps your hamstrings: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 9, "kind": "catalog", "name": "Lower A"}, "readiness": 1.0}]	\N	2	2	1	2026-11-27 21:02:55.828+00	1
102	2026-11-27 21:02:55.828+00	\N	[{"need": 1.0, "rank": 1, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 69.33259906143375}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "shoulders", "setsThisWeek": 0.0, "projectedRecovery": 10.103776698679226, "projectedHoursToFresh": 71.13702204435472}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "triceps", "setsThisWeek": 0.0, "projectedRecovery": 13.458172662453151, "projectedHoursToFresh": 58.54840049622533}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["chest", "shoulders", "triceps"]}, "message": "By your logged load, what it trains directly is fresh: chest, shoulders and triceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "shoulders", "target": 10.0}, "message": "It helps your shoulders: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 1, "kind": "catalog", "name": "Push A: Strength"}, "readiness": 1.0}, {"need": 1.0, "rank": 2, "score": 99.99999999999999, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "lats", "setsThisWeek": 0.0, "projectedRecovery": 22.580129917302088, "projectedHoursToFresh": 61.84468876580379}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "middle_back", "setsThisWeek": 0.0, "projectedRecovery": 28.080770393573783, "projectedHoursToFresh": 56.58400064912791}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "biceps", "setsThisWeek": 0.0, "projectedRecovery": 19.76971279501088, "projectedHoursToFresh": 51.90780050776383}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["lats", "middle_back", "biceps"]}, "message": "By your logged load, what it trains directly is fresh: lats, middle back and biceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "biceps", "target": 8.0}, "message": "It helps your biceps: 0 of 8 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 29, "kind": "catalog", "name": "Short Pull"}, "readiness": 0.9999999999999999}, {"need": 1.0, "rank": 3, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "quadriceps", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 83.1991188737205}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "hamstrings", "setsThisWeek": 0.0, "projectedRecovery": 15.545201313742174, "projectedHoursToFresh": 84.17452650165679}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "calves", "setsThisWeek": 0.0, "projectedRecovery": 32.92680729828742, "projectedHoursToFresh": 41.963986479823504}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "abdominals", "setsThisWeek": 0.0, "projectedRecovery": 42.75841832240676, "projectedHoursToFresh": 31.419325444293346}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["quadriceps", "hamstrings", "calves", "abdominals"]}, "message": "By your logged load, what it trains directly is fresh: quadriceps, hamstrings, calves and abdominals."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "hamstrings", "target": 10.0}, "message": "It helps your hamstrings: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 9, "kind": "catalog", "name": "Lower A"}, "readiness": 1.0}]	\N	2	2	1	2026-11-27 21:02:55.828+00	1
103	2026-11-27 21:02:53.538+00	\N	[{"need": 1.0, "rank": 1, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 69.33259906143375}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "shoulders", "setsThisWeek": 0.0, "projectedRecovery": 10.103776698679226, "projectedHoursToFresh": 71.13702204435472}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "triceps", "setsThisWeek": 0.0, "projectedRecovery": 13.458172662453151, "projectedHoursToFresh": 58.54840049622533}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["chest", "shoulders", "triceps"]}, "message": "By your logged load, what it trains directly is fresh: chest, shoulders and triceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "shoulders", "target": 10.0}, "message": "It helps your shoulders: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 1, "kind": "catalog", "name": "Push A: Strength"}, "readiness": 1.0}, {"need": 1.0, "rank": 2, "score": 99.99999999999999, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "lats", "setsThisWeek": 0.0, "projectedRecovery": 22.580129917302088, "projectedHoursToFresh": 61.84468876580379}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "middle_back", "setsThisWeek": 0.0, "projectedRecovery": 28.080770393573783, "projectedHoursToFresh": 56.58400064912791}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "biceps", "setsThisWeek": 0.0, "projectedRecovery": 19.76971279501088, "projectedHoursToFresh": 51.90780050776383}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["lats", "middle_back", "biceps"]}, "message": "By your logged load, what it trains directly is fresh: lats, middle back and biceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "biceps", "target": 8.0}, "message": "It helps your biceps: 0 of 8 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 29, "kind": "catalog", "name": "Short Pull"}, "readiness": 0.9999999999999999}, {"need": 1.0, "rank": 3, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "quadriceps", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 83.1991188737205}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "hamstrings", "setsThisWeek": 0.0, "projectedRecovery": 15.545201313742174, "projectedHoursToFresh": 84.17452650165679}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "calves", "setsThisWeek": 0.0, "projectedRecovery": 32.92680729828742, "projectedHoursToFresh": 41.963986479823504}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "abdominals", "setsThisWeek": 0.0, "projectedRecovery": 42.75841832240676, "projectedHoursToFresh": 31.419325444293346}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["quadriceps", "hamstrings", "calves", "abdominals"]}, "message": "By your logged load, what it trains directly is fresh: quadriceps, hamstrings, calves and abdominals."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "hamstrings", "target": 10.0}, "message": "It helps your hamstrings: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 9, "kind": "catalog", "name": "Lower A"}, "readiness": 1.0}]	\N	1	2	1	2026-11-27 21:02:53.538+00	1
104	2026-11-27 21:05:25.668+00	2026-11-27 21:07:55.666+00	[{"need": 0.8823529411764706, "rank": 1, "score": 95.88111972145748, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 42.75841832240676, "projectedHoursToFresh": 44.88475063470478}, {"target": 10.0, "recovery": 99.99999999296057, "muscleGroup": "shoulders", "setsThisWeek": 0.0, "hoursSinceTrained": 359.5833338888889, "projectedRecovery": 12.814463970770067, "projectedHoursToFresh": 66.78270768450892}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["chest", "shoulders"]}, "message": "By your logged load, what it trains directly is fresh: chest and shoulders."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "shoulders", "target": 10.0}, "message": "It helps your shoulders: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}, {"code": "PREFERENCES_RESPECTED", "params": {"excluded": 36}, "message": "It suits your preferences; they leave out 36 other workouts."}], "variety": 1.0, "workout": {"id": 28, "kind": "catalog", "name": "Short Push"}, "readiness": 0.9999753356056204}, {"need": 0.6470588235294118, "rank": 2, "score": 83.81482831027674, "muscles": [{"target": 10.0, "recovery": 68.7538369475003, "muscleGroup": "quadriceps", "setsThisWeek": 30.0, "hoursSinceTrained": 71.58333388888889, "projectedRecovery": 27.955704591426464, "projectedHoursToFresh": 68.03499741583565}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 42.75841832240676, "projectedHoursToFresh": 44.88475063470478}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "abdominals", "setsThisWeek": 0.0, "hoursSinceTrained": 503.5833338888889, "projectedRecovery": 34.37322120534752, "projectedHoursToFresh": 35.90058995825192}], "reasons": [{"code": "RECOVERED_ENOUGH", "params": {"muscle": "quadriceps", "recovery": 68.7538369475003}, "message": "By your logged load, all it trains directly is past 30 % recovery; lowest is your quadriceps at 68 %."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "abdominals", "target": 6.0}, "message": "It helps your abdominals: 0 of 6 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}, {"code": "PREFERENCES_RESPECTED", "params": {"excluded": 36}, "message": "It suits your preferences; they leave out 36 other workouts."}], "variety": 1.0, "workout": {"id": 33, "kind": "catalog", "name": "Short Bodyweight"}, "readiness": 0.9233553897349464}, {"need": 0.575, "rank": 3, "score": 80.84843281359359, "muscles": [{"target": 10.0, "recovery": 68.7538369475003, "muscleGroup": "quadriceps", "setsThisWeek": 30.0, "hoursSinceTrained": 71.58333388888889, "projectedRecovery": 17.776961056537356, "projectedHoursToFresh": 80.69188465775005}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 24.80507469686566, "projectedHoursToFresh": 59.62406251802891}, {"target": 10.0, "recovery": 99.99707423479907, "muscleGroup": "middle_back", "setsThisWeek": 1.2, "hoursSinceTrained": 167.75000055555554, "projectedRecovery": 17.592124494310795, "projectedHoursToFresh": 67.47221876461506}], "reasons": [{"code": "RECOVERED_ENOUGH", "params": {"muscle": "quadriceps", "recovery": 68.7538369475003}, "message": "By your logged load, all it trains directly is past 30 % recovery; lowest is your quadriceps at 68 %."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "chest", "target": 10.0}, "message": "It helps your chest: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}, {"code": "SIMILAR_TO_PICK", "params": {"percent": 58, "workoutId": 33, "workoutKind": "catalog"}, "message": "It trains much the same as Short Bodyweight (58 % alike), which lowers its rank."}, {"code": "PREFERENCES_RESPECTED", "params": {"excluded": 36}, "message": "It suits your preferences; they leave out 36 other workouts."}], "variety": 1.0, "workout": {"id": 16, "kind": "catalog", "name": "Barbell Basics"}, "readiness": 0.9144686562718716}]	\N	10	2	1	2026-11-27 21:05:25.668+00	1
105	2026-11-27 21:02:55.834+00	2026-11-27 22:18:36.106+00	[{"need": 0.9889705882352939, "rank": 1, "score": 99.61396854020431, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 11.410350431043696, "projectedHoursToFresh": 76.5840006491279}, {"target": 10.0, "recovery": 99.99998918321504, "muscleGroup": "shoulders", "setsThisWeek": 0.0, "hoursSinceTrained": 241.54171333333332, "projectedRecovery": 7.659869963699381, "projectedHoursToFresh": 76.06677329597768}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "triceps", "setsThisWeek": 0.0, "projectedRecovery": 13.694308421650225, "projectedHoursToFresh": 58.258042948861174}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["chest", "shoulders", "triceps"]}, "message": "By your logged load, what it trains directly is fresh: chest, shoulders and triceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "shoulders", "target": 10.0}, "message": "It helps your shoulders: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 2, "kind": "catalog", "name": "Push B: Volume"}, "readiness": 0.9999999590393803}, {"need": 0.9298245614035087, "rank": 2, "score": 95.46374908345965, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "lats", "setsThisWeek": 0.0, "projectedRecovery": 22.580129917302088, "projectedHoursToFresh": 61.84468876580379}, {"target": 10.0, "recovery": 97.82939468942132, "muscleGroup": "middle_back", "setsThisWeek": 1.2, "hoursSinceTrained": 49.70838, "projectedRecovery": 18.090772219530965, "projectedHoursToFresh": 66.85871253242703}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "biceps", "setsThisWeek": 0.0, "projectedRecovery": 19.76971279501088, "projectedHoursToFresh": 51.90780050776383}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["lats", "middle_back", "biceps"]}, "message": "By your logged load, what it trains directly is fresh: lats, middle back and biceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "biceps", "target": 8.0}, "message": "It helps your biceps: 0 of 8 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 29, "kind": "catalog", "name": "Short Pull"}, "readiness": 0.9583977886867369}, {"need": 0.9516908212560387, "rank": 3, "score": 97.30798254083868, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 9.813940601367188, "projectedHoursToFresh": 79.62406251802891}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "lats", "setsThisWeek": 0.0, "projectedRecovery": 11.059671313716434, "projectedHoursToFresh": 77.21817784367468}, {"target": 10.0, "recovery": 97.82939468942132, "muscleGroup": "middle_back", "setsThisWeek": 1.2, "hoursSinceTrained": 49.70838, "projectedRecovery": 13.93411056328383, "projectedHoursToFresh": 72.45932065027264}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["chest", "lats", "middle_back"]}, "message": "By your logged load, what it trains directly is fresh: chest, lats and middle back."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "chest", "target": 10.0}, "message": "It helps your chest: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}, {"code": "SIMILAR_TO_PICK", "params": {"percent": 69, "workoutId": 2, "workoutKind": "catalog"}, "message": "It trains much the same as Push B: Volume (69 % alike), which lowers its rank."}], "variety": 1.0, "workout": {"id": 11, "kind": "catalog", "name": "Chest and Back"}, "readiness": 0.9799760759375465}]	\N	2	2	1	2026-11-27 21:02:55.834+00	1
106	2026-11-27 21:02:53.535+00	\N	[{"need": 1.0, "rank": 1, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "chest", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 69.33259906143375}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "shoulders", "setsThisWeek": 0.0, "projectedRecovery": 10.103776698679226, "projectedHoursToFresh": 71.13702204435472}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "triceps", "setsThisWeek": 0.0, "projectedRecovery": 13.458172662453151, "projectedHoursToFresh": 58.54840049622533}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["chest", "shoulders", "triceps"]}, "message": "By your logged load, what it trains directly is fresh: chest, shoulders and triceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "shoulders", "target": 10.0}, "message": "It helps your shoulders: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 1, "kind": "catalog", "name": "Push A: Strength"}, "readiness": 1.0}, {"need": 1.0, "rank": 2, "score": 99.99999999999999, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "lats", "setsThisWeek": 0.0, "projectedRecovery": 22.580129917302088, "projectedHoursToFresh": 61.84468876580379}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "middle_back", "setsThisWeek": 0.0, "projectedRecovery": 28.080770393573783, "projectedHoursToFresh": 56.58400064912791}, {"target": 8.0, "recovery": 100.0, "muscleGroup": "biceps", "setsThisWeek": 0.0, "projectedRecovery": 19.76971279501088, "projectedHoursToFresh": 51.90780050776383}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["lats", "middle_back", "biceps"]}, "message": "By your logged load, what it trains directly is fresh: lats, middle back and biceps."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "biceps", "target": 8.0}, "message": "It helps your biceps: 0 of 8 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 29, "kind": "catalog", "name": "Short Pull"}, "readiness": 0.9999999999999999}, {"need": 1.0, "rank": 3, "score": 100.0, "muscles": [{"target": 10.0, "recovery": 100.0, "muscleGroup": "quadriceps", "setsThisWeek": 0.0, "projectedRecovery": 16.146186608508664, "projectedHoursToFresh": 83.1991188737205}, {"target": 10.0, "recovery": 100.0, "muscleGroup": "hamstrings", "setsThisWeek": 0.0, "projectedRecovery": 15.545201313742174, "projectedHoursToFresh": 84.17452650165679}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "calves", "setsThisWeek": 0.0, "projectedRecovery": 32.92680729828742, "projectedHoursToFresh": 41.963986479823504}, {"target": 6.0, "recovery": 100.0, "muscleGroup": "abdominals", "setsThisWeek": 0.0, "projectedRecovery": 42.75841832240676, "projectedHoursToFresh": 31.419325444293346}], "reasons": [{"code": "FRESH_MUSCLES", "params": {"muscles": ["quadriceps", "hamstrings", "calves", "abdominals"]}, "message": "By your logged load, what it trains directly is fresh: quadriceps, hamstrings, calves and abdominals."}, {"code": "NEED_BEHIND_TARGET", "params": {"sets": 0.0, "muscle": "hamstrings", "target": 10.0}, "message": "It helps your hamstrings: 0 of 10 sets in the last 7 days."}, {"code": "VARIETY_NEW", "params": {}, "message": "You have logged no set on it in the last 150 days."}], "variety": 1.0, "workout": {"id": 9, "kind": "catalog", "name": "Lower A"}, "readiness": 1.0}]	\N	1	2	1	2026-11-27 21:02:53.535+00	1
\.
copy workouts (id, slug, name, description, created_at) from stdin;
1	push-a	Push A: Strength	Heavy pressing first, then shoulders and triceps.	2026-11-27 21:00:59.494+00
2	push-b	Push B: Volume	Incline first, more isolation, lighter loads.	2026-11-27 21:00:59.494+00
3	pull-a	Pull A: Strength	Heavy rows and pull-ups.	2026-11-27 21:00:59.494+00
4	pull-b	Pull B: Volume	Pulldowns and machines, easy on the lower back.	2026-11-27 21:00:59.494+00
5	legs-a	Legs A: Squat	Squat day with calves and trunk.	2026-11-27 21:00:59.494+00
6	legs-b	Legs B: Hinge	Deadlift day with single-leg work.	2026-11-27 21:00:59.494+00
7	upper-a	Upper A	Bench press and row lead.	2026-11-27 21:00:59.494+00
8	upper-b	Upper B	Dumbbells and cables.	2026-11-27 21:00:59.494+00
9	lower-a	Lower A	Squat first.	2026-11-27 21:00:59.494+00
10	lower-b	Lower B	Deadlift first, hips after.	2026-11-27 21:00:59.494+00
11	chest-and-back	Chest and Back	Opposing muscles in turns.	2026-11-27 21:00:59.494+00
12	full-body-a	Full Body A	Squat, press, row.	2026-11-27 21:00:59.494+00
13	full-body-b	Full Body B	Deadlift, overhead press, pull-ups.	2026-11-27 21:00:59.494+00
14	full-body-c	Full Body C	Front squat, incline, hips.	2026-11-27 21:00:59.494+00
15	full-body-machines	Full Body on Machines	Every seat in the gym, easy to learn.	2026-11-27 21:00:59.494+00
16	barbell-basics	Barbell Basics	Five sets of five on the big lifts.	2026-11-27 21:00:59.494+00
17	power-day	Power Day	Fast lifts while fresh, then strength.	2026-11-27 21:00:59.494+00
18	dumbbell-full-body	Dumbbell Full Body	One pair of dumbbells, everything trained.	2026-11-27 21:00:59.494+00
19	dumbbell-upper	Dumbbell Upper	Upper body with dumbbells only.	2026-11-27 21:00:59.494+00
20	dumbbell-lower	Dumbbell Lower	Legs with dumbbells only.	2026-11-27 21:00:59.494+00
21	bodyweight-full-body	Bodyweight Full Body	No equipment but a bar.	2026-11-27 21:00:59.494+00
22	bodyweight-no-bar	Bodyweight, No Bar	A floor is enough.	2026-11-27 21:00:59.494+00
23	calisthenics-upper	Calisthenics Upper	Bars and rings.	2026-11-27 21:00:59.494+00
24	kettlebell-full-body	Kettlebell Full Body	One kettlebell, swings at the core.	2026-11-27 21:00:59.494+00
25	kettlebell-power	Kettlebell Power	Cleans, snatches and carries.	2026-11-27 21:00:59.494+00
26	band-full-body	Band Full Body	Bands travel light.	2026-11-27 21:00:59.494+00
27	suspension-full-body	Suspension Trainer Full Body	Straps on a door.	2026-11-27 21:00:59.494+00
28	short-push	Short Push	Two presses and a raise.	2026-11-27 21:00:59.494+00
29	short-pull	Short Pull	One pulldown, one row, one curl.	2026-11-27 21:00:59.494+00
30	short-legs	Short Legs	Squat, hinge, calves.	2026-11-27 21:00:59.494+00
31	short-full-body	Short Full Body	Three lifts and out.	2026-11-27 21:00:59.494+00
32	short-kettlebell	Short Kettlebell	Swings, squats and presses.	2026-11-27 21:00:59.494+00
33	short-bodyweight	Short Bodyweight	Anywhere in twenty minutes.	2026-11-27 21:00:59.494+00
34	arms	Arms	Biceps and triceps in turns, forearms last.	2026-11-27 21:00:59.494+00
35	shoulders	Shoulders and Traps	All three heads, then shrugs.	2026-11-27 21:00:59.494+00
36	chest	Chest	Presses from three angles, then flies.	2026-11-27 21:00:59.494+00
37	back	Back	Width and thickness, lower back included.	2026-11-27 21:00:59.494+00
38	glutes	Glutes and Hips	Thrusts, kickbacks and abduction.	2026-11-27 21:00:59.494+00
39	glutes-at-home	Glutes at Home	A mat and perhaps a band.	2026-11-27 21:00:59.494+00
40	core	Core	Flexion, rotation and holds.	2026-11-27 21:00:59.494+00
41	calves-and-forearms	Calves and Forearms	The small ones that are left out.	2026-11-27 21:00:59.494+00
42	posterior-chain	Posterior Chain	Everything that you can't see in the mirror.	2026-11-27 21:00:59.494+00
\.
select setval('check_ins_id_seq', 1);
select setval('custom_workout_exercises_id_seq', 3);
select setval('custom_workouts_id_seq', 1);
select setval('exercises_id_seq', 10001);
select setval('users_id_seq', 3);
select setval('workout_exercises_id_seq', 216);
select setval('workout_logs_id_seq', 1441);
