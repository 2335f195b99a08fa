Console.Error.WriteLine("There is no model to train.");
return 1;
