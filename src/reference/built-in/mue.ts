import type { MueTable } from "../mue.js";

const URL = "https://www.cms.gov/national-correct-coding-initiative-ncci";

/** Medically unlikely edits of the codes that an occupational therapy claim meets, both settings. */
export const mue: MueTable = {
  editions: [
    {
      key: "p",
      setting: "practitioner",
      edition: "2024Q3 to 2026 second half",
      verifiedFrom: "2024-07-01",
      verifiedThrough: "2026-12-31",
      citation: {
        publication: "CMS NCCI MUE values, practitioner",
        section: "2024Q3, 2026Q2 and second half of 2026, equal",
        url: URL,
        mark: "secondary",
      },
    },
    {
      key: "o",
      setting: "practitioner",
      edition: "2024Q3",
      verifiedFrom: "2024-07-01",
      verifiedThrough: "2024-09-30",
      citation: { publication: "CMS NCCI MUE values, practitioner", section: "2024Q3", url: URL, mark: "official" },
    },
    {
      key: "m",
      setting: "practitioner",
      edition: "2026Q2 to 2026 second half",
      verifiedFrom: "2026-04-01",
      verifiedThrough: "2026-12-31",
      citation: {
        publication: "CMS NCCI MUE values, practitioner",
        section: "2026Q2 and second half of 2026, equal",
        url: URL,
        mark: "secondary",
      },
    },
    {
      key: "w",
      setting: "practitioner",
      edition: "2026Q2",
      verifiedFrom: "2026-04-01",
      verifiedThrough: "2026-06-30",
      citation: { publication: "CMS NCCI MUE values, practitioner", section: "2026Q2", url: URL, mark: "official" },
    },
    {
      key: "q",
      setting: "practitioner",
      edition: "2026 second half",
      verifiedFrom: "2026-07-01",
      verifiedThrough: "2026-12-31",
      citation: {
        publication: "CMS NCCI MUE values, practitioner",
        section: "second half of 2026, quarter not confirmed",
        url: URL,
        mark: "single",
      },
    },
    {
      key: "h",
      setting: "outpatient-hospital",
      edition: "2024Q3 to 2026 second half",
      verifiedFrom: "2024-07-01",
      verifiedThrough: "2026-12-31",
      citation: {
        publication: "CMS NCCI MUE values, outpatient-hospital",
        section: "2024Q3 and second half of 2026, equal",
        url: URL,
        mark: "secondary",
      },
    },
    {
      key: "i",
      setting: "outpatient-hospital",
      edition: "2026 second half",
      verifiedFrom: "2026-07-01",
      verifiedThrough: "2026-12-31",
      citation: {
        publication: "CMS NCCI MUE values, outpatient-hospital",
        section: "second half of 2026, quarter not confirmed",
        url: URL,
        mark: "single",
      },
    },
  ],
  rows: `
h|1|2|92605 92606
h|1|3|97010 97602
h|2|2|L3702 L3763 L3808 L3906 L3908 L3913 L3923
h|2|3|97150
h|3|3|L3933
h|6|3|97112 G0129
h|8|3|97110 97537
mi|1|2|98016
oh|1|3|96003
p|0|3|92605 92606 97010 97602 L3702 L3763 L3808 L3906 L3908 L3913 L3923 L3933
p|1|3|97150
p|4|3|97112
p|6|3|97110 97537
ph|0|3|97014 97169 97170 97171 97172 98943 98960 98961 98962
ph|1|2|20560 20561 29105 29125 29126 29200 29240 29505 29515 29520 29530 29540 29550 29580 29581 29584 90912 92065 92521 92522 92523 92524 92526 92610 92626 95992 96000 96001 96004 96112 96158 97037 97129 97161 97162 97163 97164 97165 97166 97167 97168 97545 97550 97552 97610 98966 98967 98968 98970 98971 98972 98975 98976 98977 98978 98980 99202 G2250 G2251
ph|1|3|29065 29075 29085 29260 29345 29355 29365 29405 29425 90901 92066 92507 92508 92607 92609 92618 95852 96002 96156 97012 97016 97018 97022 97024 97026 97028 97039 97139 97597 97605 97606 97607 97608 97799 G0281 G0283 G0329
ph|16|3|97152 97156 97157 97158
ph|18|3|97154
ph|2|3|29086 29131 29280 96125 97034 97035 97546 97551
ph|24|3|97155
ph|3|3|29130 90913 95851 96105 96110 96127 97036 98981
ph|32|3|97153
ph|4|3|92608 96159 97032 97033 97116 97124 97533
ph|6|3|92627 96113 97113 97140 97530 97760 97761 97763
ph|7|3|97130
ph|8|3|97151 97535 97542 97598 97750 97755
qi|1|2|97007 97008 98979 98984 98985 98986
qi|4|3|97009
w|0|3|G0282 L3650 L3671 L3674 L3677 L3678 L3710 L3720 L3730 L3740 L3760 L3761 L3762 L3764 L3765 L3766 L3806 L3807 L3809 L3891 L3900 L3901 L3904 L3905 L3912 L3915 L3916 L3917 L3918 L3919 L3921 L3924 L3925 L3927 L3929 L3930 L3931 L3935 L3956 L3960 L3961 L3962 L3967 L3971 L3973 L3975 L3976 L3977 L3978 L3980 L3981 L3982 L3984 L3995 L3999
w|1|2|92520 92613 92615 92617 G0541 G0543
w|1|3|29445 29799 92597 92611 92612 92614 92616
w|2|3|0791T A4565 G0542
`,
};
