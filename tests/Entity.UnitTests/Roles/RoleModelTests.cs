using CsCheck;
using Newsdesk.Entities.Roles;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.UnitTests.Roles;

public sealed class RoleModelTests
{
    private static readonly Gen<double[]> Weights = Gen.Double[-20, 20].Array[RoleModel.RoleCount * RoleModel.RoleCount];

    [Theory]
    [InlineData("1\t2")]
    [InlineData("x\t0\t0\t0\t0\t0\t0\t0\t0")]
    [InlineData("99999\t0\t0\t0\t0\t0\t0\t0\t0")]
    public void Read_LineOfAnotherForm_IsRefused(string line) =>
        Assert.Contains(line, Assert.Throws<InvalidDataException>(() => RoleModel.Read(new StringReader(line))).Message);

    [Fact]
    public void Read_Line_HasTheWeightsOfItsFeature()
    {
        var model = RoleModel.Read(new StringReader("# remark\n3\t1\t2\t3\t4\t5\t6\t7\t-8.5\n"));

        Assert.Equal(1, model[3, (int)DiscourseRole.MainEvent]);
        Assert.Equal(-8.5, model[3, (int)DiscourseRole.Expectation]);
        Assert.Equal(0, model[2, (int)DiscourseRole.MainEvent]);
    }

    [Fact]
    public void Run_AnyWeights_RolesAndPairsAreProbabilitiesThatAgree() =>
        Gen.Select(Weights, Gen.Double[-20, 20].Array[3 * RoleModel.RoleCount]).Sample((transitions, scores) =>
        {
            var chain = new RoleChain();
            chain.Begin(3);
            for (var i = 0; i < 3; i++)
            {
                scores.AsSpan(i * RoleModel.RoleCount, RoleModel.RoleCount).CopyTo(chain.Scores(i));
            }

            chain.Run(transitions);
            var (roles, pairs) = (new double[RoleModel.RoleCount], new double[RoleModel.RoleCount * RoleModel.RoleCount]);
            chain.ReadRoles(1, roles);
            chain.ReadPairs(1, pairs);

            Assert.Equal(1, roles.Sum(), 9);
            Assert.All(roles, probability => Assert.InRange(probability, 0, 1));
            for (var role = 1; role < RoleModel.RoleCount; role++)
            {
                Assert.Equal(roles[role], pairs.AsSpan(role * RoleModel.RoleCount, RoleModel.RoleCount).ToArray().Sum(), 9);
            }
        });

    [Fact]
    public void Weigh_RoleThatFollowsItself_CarriesAnUnclearSentence()
    {
        var weights = new double[RoleModel.WeightCount];
        weights[((int)RoleSignal.YearBefore * RoleModel.RoleCount) + (int)DiscourseRole.HistoricalEvent] = 4;
        weights[((RoleFeatures.Count + (int)DiscourseRole.HistoricalEvent) * RoleModel.RoleCount) + (int)DiscourseRole.HistoricalEvent] = 2;
        var features = new RoleFeatures();
        features.Add(RoleSignal.YearBefore);
        features.EndSentence();
        features.Add(RoleSignal.Bias);
        features.EndSentence();
        var chain = new RoleChain();

        new RoleModel(weights).Weigh(features, chain);

        Assert.Equal(DiscourseRole.HistoricalEvent, RoleModel.Choose(chain, 1, allowsMainEvent: true).Role);
    }

    [Fact]
    public void Choose_LineThatIsNoSentence_IsNotTheMainEvent()
    {
        var chain = new RoleChain();
        chain.Begin(1);
        chain.Scores(0)[(int)DiscourseRole.MainEvent] = 5;
        chain.Run(new double[RoleModel.RoleCount * RoleModel.RoleCount]);

        Assert.Equal(DiscourseRole.MainEvent, RoleModel.Choose(chain, 0, allowsMainEvent: true).Role);
        Assert.NotEqual(DiscourseRole.MainEvent, RoleModel.Choose(chain, 0, allowsMainEvent: false).Role);
    }
}
