using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Stories.UnitTests.Fixtures;

/// <summary>Stories that several tests read.</summary>
internal static class SampleStories
{
    public static IReadOnlyList<KnownName> Names { get; } =
    [
        new("Anna Brandt", MentionKind.Person, "q1"),
        new("Peter Holm", MentionKind.Person, "q2"),
        new("Velmark", MentionKind.Place, "q3"),
        new("Harbour Bridge Authority", MentionKind.Organization, "q4"),
        new("Alderport", MentionKind.Place, "q5"),
    ];

    /// <summary>A bridge collapse told by three outlets of their own and one that carries a copy.</summary>
    public static StoryFixture Bridge { get; } = new(
        Names,
        new ArticleFixture(
            "a1",
            "The Herald",
            "2025-07-04T14:02:00Z",
            "Bridge collapses in Alderport, killing nine",
            """
            main: ALDERPORT (Newswire) - The main bridge of Alderport collapsed on Friday, killing at least nine people and injuring 30 others.
            main: Rescue crews searched the river for survivors through the night, police said.
            effect: However, the port of Alderport was closed to all ships after the collapse.
            previous: The Harbour Bridge Authority closed one lane of the bridge in March 2024 because of cracks in two pillars.
            history: The bridge was built in 1971 and carried 40,000 cars a day before the collapse.
            view: "The collapse could have been prevented with proper inspections," said Anna Brandt, the mayor of Alderport.
            view: Brandt criticised the slow response of the Harbour Bridge Authority to the warnings about the cracks.
            outlook: The government of Velmark will set up an inquiry into the collapse next week.
            """),
        new ArticleFixture(
            "a2",
            "Daily Courier",
            "2025-07-04T15:40:00Z",
            "At least 11 dead as Alderport bridge falls into river",
            """
            main: The main bridge of Alderport collapsed on Friday, killing at least 11 people, the fire service said.
            main: Divers pulled four cars from the river near the southern pillar of the bridge.
            effect: Trains between Alderport and the capital were cancelled until Monday.
            history: A report by engineers warned of weak pillars under the bridge in 2019.
            view: "We told the ministry about the cracks three times and nobody came to look," said Peter Holm, who led the inspections until May.
            outlook: Peter Holm expects the repair of the bridge to take at least three years.
            context: It is not clear how many people are still missing in the river.
            """),
        new ArticleFixture(
            "a3",
            "Evening Post",
            "2025-07-05T08:00:00Z",
            "Alderport mourns after bridge collapse",
            """
            main: Alderport held a minute of silence on Saturday for the people killed when the main bridge collapsed on Friday.
            main: The collapse of the bridge killed 11 people, police said on Saturday.
            effect: The government of Velmark promised 20 million crowns for the families of the victims.
            view: Families of the victims condemned the Harbour Bridge Authority for ignoring the warnings of its own engineers.
            outlook: The Harbour Bridge Authority said it would inspect all 14 bridges in Velmark within a month.
            """),
        new ArticleFixture(
            "a4",
            "Coast Radio",
            "2025-07-04T16:00:00Z",
            "Bridge collapses in Alderport, killing nine",
            """
            main: ALDERPORT (Newswire) - The main bridge of Alderport collapsed on Friday, killing at least nine people and injuring 30 others.
            main: Rescue crews searched the river for survivors through the night, police said.
            """)
        {
            Origin = "a1",
        });
}
