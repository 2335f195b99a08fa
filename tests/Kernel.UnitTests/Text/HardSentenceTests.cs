using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

/// <summary>Hard sentences of news. A bar stands where one ends and the next begins; a space is there in the text.</summary>
public sealed class HardSentenceTests
{
    public static TheoryData<string> Abbreviations => Rows(
        """"
        He earned a Ph.D. in 1998. | He then moved to Washington, D.C. | His wife stayed.
        The company vs. the union: Brown v. Board was cited. | So was Roe.
        Apples, pears, etc. were sold. | Prices rose.
        Apples, pears, etc. | Prices rose.
        The ship, the U.S.S. Halden, sank. | The U.S. Navy confirmed it. | So did the U.S.
        She works at the U.S. Dept. of Energy. | It hired her in Feb. 2020.
        In the U.S. President Lee is popular. | In the U.K. he is not.
        The Rev. Dr. Martin Luther King Jr. spoke. | The crowd of 250,000 wept.
        Mr. Lee, Esq., left. | Messrs. Ito & Co. stayed.
        Rep. Ana Ruiz (D-Calif.) voted no. | Sen. Bo Hart (R., Ga.) voted yes.
        Dr. Lee, Ph.D., spoke. | She holds a Ph.D. | The dean agreed.
        Sen. Tom Reed, D-N.Y., and Rep. Ann Fox, R-Calif., agreed. | Others did not.
        In Washington, D.C., the mood is grim. | In L.A. it is not.
        The U.S.'s role grew. | China's shrank.
        Mt. Etna erupted. | Ft. Hood is closed. | St. Peter's is not.
        """");

    public static TheoryData<string> Initials => Rows(
        """"
        Gov. Kathy Hochul and Sen. Charles E. Schumer, D-N.Y., toured the site. | Neither spoke.
        Lt. Gen. R. J. Alvarez Jr. said the St. Louis base would close. | Congress must agree.
        J. R. R. Tolkien was born in 1892. | J. K. Rowling was not.
        The suspect, identified as Michael B., lives in Graz. | He denies it.
        Who knew? | Not I. | The others did.
        Maj. Gen. A. Khan, 54, was killed; Col. Ali was not. | Both served in Mosul.
        He got hepatitis B. | The clinic closed.
        Gen. Mark A. Milley, Ret., and Adm. J. C. Aquino Sr. testified. | Both retired in Sept. 2023.
        """");

    public static TheoryData<string> Numbers => Rows(
        """"
        The U.N. Security Council met in New York on Monday. | It adopted Res. 2231.
        The firm, Halden Mills Inc., fell 3.4%. | Rival Corvane Foods Co. rose.
        Police arrived at 11:45 p.m. | Two men had fled.
        It weighs approx. 5 kg. | That is heavy.
        Inflation hit 3.5 percent. | That's the most since 1990. | In 1989 it was 4.
        The index lost 1,204.30 points. | 30 stocks fell.
        He ran the mile in 3:59.4. | It was a record.
        The No. 2 seed beat No. 7 Smith. | Is he done? | No. | He is back.
        Section 4.2. of the treaty is void. | Lawyers agree.
        The budget is $1.5 bn. | The gap is $2.1bn.
        The vote was 52-48. | Three abstained.
        The blast killed 12.[3] | Rescue goes on.
        The blast killed 12.¹ | Rescue goes on.
        He is 6 ft. tall. | She is 5 ft. 4 in. tall.
        a) The fee rises. | b) The tax falls.
        • The fee rises. | • The tax falls.
        1) Prices rose. | 2) Wages fell.
        Op. 27 No. 2 was played. | Ed. Smith wrote it.
        The meeting is on Tues. at 5 p.m. | Be there.
        He arrived on Oct. 5. | Nov. 6 was the deadline.
        It cost €5. | Really.
        The 7 p.m. Kings game was sold out. | Fans left.
        Doors open at 8 p.m. London time. | Tickets cost £5.
        It was launched at 9 a.m. North Korean time. | It failed.
        It begins at 9 a.m. Monday, Jan. 6. | It ends at 5 p.m. GMT Tuesday.
        The score: 3-2. | Next: Brazil. | Kickoff is at 8.
        Turnout was 61.5% vs. 58% in 2019. | Nobody was surprised.
        It was 5 a.m. | Police came.
        """");

    public static TheoryData<string> Quotations => Rows(
        """"
        "Plan B. | It failed," he said.
        “We will not leave,” said Ms. Adeyemi. | “We cannot.” | The crowd cheered.
        “Why now?” he asked. | “Because we must!” she replied.
        ‘It's over,’ he said. | ‘We lost.’
        He called it “a disgrace.” | Then he left.
        She asked, “Who did it?” and nobody answered.
        “Stop!” cried the guard. | The man ran.
        “Is it true?” the judge wanted to know. | It was.
        He told reporters: “I never said that.” | (He had.)
        The minister (who resigned in May.) did not reply.
        The so-called “deal of the century” (see p. 12) is dead. | Nobody mourns.
        ''It is late,'' he said. | ''Go home.''
        ``Nobody saw it,'' the officer said. | ``It was dark.''
        "The president said: 'No.' | He meant it," she recalled.
        "We're done," Gov. Lee said.[1] | He left.[2] | Nobody followed.
        “Yes.” | “No.” | “Maybe.”
        "It is over.", he said. | They left.
        He said 'stop'. | She did.
        The bill (H.R. 1, the “For the People Act”) died. | Sen. Joe P. Hale (I., Vt.) wept.
        “It’s ‘over,’” she said. | “They said ‘never.’” | He nodded.
        """");

    public static TheoryData<string> Ellipses => Rows(
        """"
        He waited… and waited. | Then: nothing.
        “I thought … maybe …” | He trailed off.
        He said... nothing. | Then he left.... | It was over.
        Well . . . perhaps. | We shall see.
        The talks — the first since 2019 — failed. | Both sides blamed the other.
        They came—all of them—at noon. | “Finally!”—the mayor smiled.
        The vote was close: 218–213. | Mr. Johnson won.
        Is it war?!! | Nobody says so... yet.
        “Who is it?” — the voice was low. | Nobody answered.
        She wrote “No.” — and left. | He stayed.
        He paid $3.2 million … for nothing. | Then: silence.
        Wait -- what? | No -- nothing.
        “… and that's it,” he said. | “Done…”
        """");

    public static TheoryData<string> Datelines => Rows(
        """"
        PARIS, July 4 (Reuters) - France won. | Fans sang.
        LONDON (AP) — The pound fell on Friday. | Banks blamed the vote.
        WASHINGTON, D.C. — The Senate passed the bill. | The House follows.
        KYIV, Ukraine. – Rockets hit the port at dawn. | Nobody died.
        NEW DELHI, Sep 15 (PTI) The court ruled on Tuesday. | The state will appeal.
        BREAKING: Quake hits Chile. | No deaths reported.
        Live updates: Storm nears coast; 10,000 flee. | What we know.
        NATO chief: “We're ready.” | Russia: “So are we.”
        """");

    public static TheoryData<string> Links => Rows(
        """"
        Visit www.example.com. | Or call 555-0100.
        See https://example.org/a.html?x=1. | The page is down.
        Write to a.b@example.org. | We answer.
        Amazon.com Inc. said Yahoo! and Jeopardy! were sold. | Shares fell.
        iPhone sales fell. | eBay rose. | macOS is free.
        He won. | eBay lost.
        al-Qaeda denied it. | al-Shabab did not.
        Email press@un.org. | Call +1 212 555 0100. | Or see un.org.
        The company, Yahoo! Inc., fell. | So did others.
        """");

    public static TheoryData<string> OtherLanguages => Rows(
        """"
        ¿Qué pasa? | Nada. | ¡Vamos!
        Er kam am 5. Mai. | Sie ging am 3. Juni.
        Elle a dit : « Non. » | Puis elle partit.
        Er sagte: „Nein.“ | Danach ging er. | »Warum?« fragte sie.
        „Wir sind einig“, sagte er. | Sie ging am 3. Juni, nicht am 12. August.
        आज बारिश हुई। | कल धूप थी॥
        وصل الوفد إلى القاهرة. | هل تتوقف الحرب؟ | لا أحد يعرف.
        """");

    [Theory]
    [MemberData(nameof(Abbreviations))]
    [MemberData(nameof(Initials))]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(Quotations))]
    [MemberData(nameof(Ellipses))]
    [MemberData(nameof(Datelines))]
    [MemberData(nameof(Links))]
    [MemberData(nameof(OtherLanguages))]
    public void Split_HardSentences_PartWhereAReaderPauses(string expected)
    {
        var text = expected.Replace(" | ", " ", StringComparison.Ordinal);

        var sentences = SentenceSplitter.Split(text).Select(sentence => sentence.Of(text));

        Assert.Equal(expected, string.Join(" | ", sentences));
    }

    private static TheoryData<string> Rows(string rows) => [.. rows.Split('\n')];
}
