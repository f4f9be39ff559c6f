"""What Tieline knows and how it answers: pure, without disk, network, clock or environment."""
